//! What an account manager types over the sample journal, and what should come.

use super::judge::Judged;
use super::{enter, typing};

pub(crate) const JUDGED: &[Judged] = &[
    // Half words, while typing.
    typing("backup poli", 3, &["Who will own the backup policy", "Send Priya the backup policy"]),
    typing("control room siz", 3, &["Send the control room sizing document"]),
    typing("dunm", 3, &["Carla rang Dunmore Chambers", "Carla, on a Saturday: a friend at Dunmore"]),
    typing("holst", 3, &["Left-handed holsters to try"]),
    typing("runb", 3, &["Send the runbook for the roof cabinets"]),
    typing("todm", 3, &["Wendy told the Todmorden story"]),
    typing("newsl", 3, &["Grace named us in the county newsletter"]),
    typing(
        "slow port",
        10,
        &["The planning portal is slow on Monday", "Ring Grace about the slow planning portal"],
    ),
    typing("scanner batt", 3, &["Quote for spare scanner batteries"]),
    typing("uptime", 3, &["Send the uptime of the portal"]),
    // Names: the account or the person first, while typing.
    typing("calder", 3, &["Calder Water"]),
    typing("priy", 3, &["Priya Raman"]),
    typing("lindq", 3, &["Eva Lindqvist"]),
    typing("aldrics", 3, &["St Aldric’s Hospital"]),
    enter("kestrel", 3, &["Kestrel Academies"]),
    enter("maddox & reyes", 3, &["Maddox & Reyes"]),
    enter("pieter de vries", 3, &["Pieter de Vries"]),
    enter("price-jones", 3, &["Megan Price-Jones"]),
    // A name and what was said.
    typing("brightwell batter", 3, &["Batteries do not last a twelve-hour night"]),
    typing(
        "tom backup",
        10,
        &["Who will own the backup policy", "Control room, and who looks after backups"],
    ),
    enter(
        "kestrel chargers",
        3,
        &["Chargers go missing before every holiday", "Spare chargers before term starts"],
    ),
    enter("joel twins", 3, &["Joel's twins are here"]),
    enter("carla renewal", 3, &["Renewal signed, two months early"]),
    enter("aisha bakery", 3, &["Aisha took a call from a bakery"]),
    enter("st aldrics tablets", 3, &["The tablets came with each ward's own screens"]),
    // Words as they come to mind, bent otherwise than they were written.
    enter("backup policy", 3, &["Who will own the backup policy", "Send Priya the backup policy"]),
    enter("who owns the backup policies", 3, &["Who will own the backup policy"]),
    enter(
        "spare battery",
        3,
        &["They just work. I would like a spare battery", "Quote for spare scanner batteries"],
    ),
    enter("sizing documents", 3, &["Send the control room sizing document"]),
    enter("missing chargers", 3, &["Chargers go missing before every holiday"]),
    enter("guest networks", 3, &["Answer about the guest network in writing"]),
    enter("first meeting canteen", 3, &["First meeting, in the canteen"]),
    enter("licence count", 3, &["Licence count"]),
    enter("crane hook", 3, &["Height of the crane hook"]),
    enter("lock screen picture", 3, &["A kinder picture for the lock screen"]),
    enter("night shift course", 3, &["Would a quiet hour with the night shift help"]),
    enter("edge refresh", 3, &["Edge refresh", "Edge refresh went live at 42 sites"]),
    enter("42 sites", 3, &["Edge refresh went live at 42 sites"]),
    // Hyphens, there and not there.
    enter("golive weekend", 3, &["Cover go-live weekend on site"]),
    enter("autorenew clause", 3, &["Renewal signed, two months early"]),
    enter("left handed holsters", 3, &["Left-handed holsters to try"]),
    enter("wifi survey", 3, &["Depot Wi-Fi survey"]),
    enter("cutover order", 3, &["Sent Ravi the cut-over order"]),
    enter("\"twelve hour night\"", 3, &["Batteries do not last a twelve-hour night"]),
    // Numbers of orders, by any part.
    typing("BF-3390", 3, &["Hand scanners"]),
    typing("bf33", 3, &["Hand scanners"]),
    typing("3390", 3, &["Hand scanners"]),
    typing("ka-2026", 3, &["Staff laptops"]),
    enter("CW21077", 3, &["Edge refresh"]),
    enter("mr 118", 3, &["Licence count"]),
    // Addresses and telephones.
    enter("0113 496 0101", 3, &["Priya Raman"]),
    enter("01134960102", 3, &["Tom Ashby"]),
    enter("+44 (0)121 496-0110", 3, &["Aisha Noor"]),
    typing("carla.reyes@", 3, &["Carla Reyes"]),
    enter("tom.ashby@calderwater.example", 3, &["Tom Ashby"]),
    // Typing errors.
    enter("battaries", 3, &["Batteries do not last a twelve-hour night"]),
    enter("linqvist", 3, &["Eva Lindqvist"]),
    enter("newsleter", 3, &["Grace named us in the county newsletter"]),
    enter("stopwacth", 3, &["Stopwatch figures of ward four"]),
    typing("photogrpahs hall", 3, &["Photographs of the hall for the governors"]),
    // Filters and days.
    typing(
        "kind:order since:2026 ",
        10,
        &["Depot Wi-Fi", "Hand scanners", "Edge refresh", "Staff laptops", "Ward tablets"],
    ),
    typing("is:open owner:me kestrel ", 10, &["Spare chargers before term starts"]),
    typing("kind:obstacle account:pellworth ", 3, &["The planning portal is slow on Monday"]),
    typing("kind:pulse calder ", 3, &["Sorted before I had finished typing"]),
    typing(
        "on:10 nov backup ",
        10,
        &["Who will own the backup policy", "Control room, and who looks after backups"],
    ),
    typing("before:2022 ", 3, &["First meeting, in the canteen"]),
    enter("account:\"Maddox & Reyes\" since:november dunmore", 3, &["Carla rang Dunmore Chambers"]),
    enter("person:ravi kind:email cut-over", 3, &["Sent Ravi the cut-over order"]),
    enter("backup -policy account:orrin", 10, &["Backup service"]),
];
