//! Insights, lists, an account's own numbers and links as a person and a script use them, in processes of their own.

mod support;

use support::{Kept, json, stderr, stdout};

#[test]
fn five_findings_with_their_tables_fit_eighty_columns() {
    let kept = Kept::sample();
    let text = stdout(&kept.ok(&["insights"]));
    let findings = [
        "You kept 35 of 37 promises this autumn. They kept 21 of 29.\n",
        "You give more than you ask at five of eight accounts. St Aldric’s Hospital was asked four times, given to once.\n",
        "Six of eight rhythms are steady. Orrin Pumps has been quiet for 38 days, four short of your maximum.\n",
        "Half of first answers come within 41 minutes. Tern Logistics waits longest, and hoped for an hour.\n",
        "Three orders are live and not yet adopted. One is adopted, and no value is written down: Hand scanners, \
         Brightwell Foods.\n",
    ];
    for finding in findings {
        assert!(text.contains(finding), "{finding}\n{text}");
    }
    // Sentences and names are whole where nobody reads along; the tables of numbers keep to eighty columns.
    let numbers = text.split("Three orders are live").next().unwrap();
    let tables = numbers.lines().filter(|line| !line.ends_with('.'));
    let widest = tables.map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 80, "{widest} columns:\n{text}");
    assert!(text.contains("Jun    11 of 13  6 of 9\n"), "{text}");
    assert!(text.contains("Orrin Pumps           38 d, long  every 3 weeks, at most 6 weeks"), "{text}");

    let wrong = kept.run(&["insights", "--period", "2y"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(stderr(&wrong).contains("\"2y\" is no period; it is one of 90d, 6m, 1y"));
}

#[test]
fn a_number_leads_to_its_entries() {
    let kept = Kept::sample();
    let page = kept.json(&["insights", "--period", "90d"]);
    let row = &page["balance"]["rows"][0];
    assert_eq!((&row["account"]["name"], &row["gave"]), (&json!("Calder Water"), &json!(9)));
    let facts = kept.json(&["insights", "--facts", row["gave_facts"].as_str().unwrap(), "--limit", "2"]);
    assert_eq!(
        (&facts["total"], &facts["more"], facts["items"].as_array().unwrap().len()),
        (&json!(9), &json!(true), 2)
    );
    for item in facts["items"].as_array().unwrap() {
        assert_eq!(item["stance"], "gave");
        assert!(["uid", "id", "kind", "day"].iter().all(|field| !item[field].is_null()), "{item}");
    }
    let text =
        stdout(&kept.ok(&["insights", "--facts", row["gave_facts"].as_str().unwrap(), "--limit", "2"]));
    assert!(text.starts_with("Acts that gave, Calder Water, 22 Aug to 19 Nov\n"), "{text}");
    assert!(text.ends_with("7 more; --limit shows more\n"), "{text}");
    let wrong = kept.run(&["insights", "--facts", "acts"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(stderr(&wrong).contains("\"acts\" names no number"));
}

#[test]
fn lists_and_an_account_that_is_served() {
    let kept = Kept::sample();
    let text = stdout(&kept.ok(&["lists"]));
    assert!(text.contains("Three of eight orders are live and not adopted.\n"), "{text}");
    let page = kept.json(&["lists", "--period", "1y"]);
    assert_eq!(page["period"], "1y");
    let served = stdout(&kept.ok(&["served", "calder"]));
    assert!(served.starts_with("Calder Water\n"), "{served}");
    assert!(served.contains("  You gave nine times and asked four times in 90 days.\n"), "{served}");
    assert_eq!(kept.json(&["served", "calder"])["balance"][0]["gave"], 9);
    assert_eq!(kept.run(&["served", "nobody"]).status.code(), Some(3));
}

#[test]
fn a_gift_and_what_came_back() {
    let kept = Kept::empty();
    kept.ok(&["log", "note @acme: counted their licences #gave"]);
    kept.ok(&["log", "call @acme: Tom rang a friend about us"]);
    let linked = stdout(&kept.ok(&["link", "2", "1", "returns"]));
    assert!(
        linked.starts_with("Linked #2 \"Tom rang a friend about us\" to #1 \"counted their licences"),
        "{linked}"
    );
    assert_eq!(stdout(&kept.ok(&["link", "#2", "#1", "returns"])), "They are linked so already.\n");
    let served = stdout(&kept.ok(&["served", "acme"]));
    assert!(served.contains("  One gift, and something came back from it.\n"), "{served}");
    kept.ok(&["unlink", "2", "1", "returns"]);
    assert_eq!(kept.run(&["unlink", "2", "1", "returns"]).status.code(), Some(3));
    let wrong = kept.run(&["link", "1", "2", "returns"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(stderr(&wrong).contains("#2 gave them nothing"), "{}", stderr(&wrong));
    let wrong = kept.run(&["link", "2", "1", "owes"]);
    assert_eq!(wrong.status.code(), Some(2));
}
