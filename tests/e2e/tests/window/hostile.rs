//! Hostile text is stored and shown exactly, and never run.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::json;

window_test!(hostile_text_is_text, {
    let folder = Folder::sample();
    let long = format!("{} the end", "ten letters ".repeat(9_000));
    let texts = [
        "<script>window.pwned=1</script><img src=x onerror=\"window.pwned=2\">".to_owned(),
        "[click](javascript:window.pwned=3) javascript:alert(1) <a href='javascript:window.pwned=4'>x</a>"
            .to_owned(),
        "\u{202e}right to left\u{202c} مرحبا بالعالم שלום עולם".to_owned(),
        "four bytes: 𝒦𝑒𝓅𝓉 🎈 👩‍👩‍👧 𠜎 é e\u{301}".to_owned(),
        "{{7*7}} ${7*7} {@html 'x'} &lt;b&gt; ' \" \\ \u{7f}".to_owned(),
        long,
        "w".repeat(20_000),
        "see https://kept.example/a?b=<i>1</i>, ftp://kept.example and javascript:alert(2)".to_owned(),
    ];
    let window = Window::open(&folder.path());
    for text in &texts {
        let logged = window.call("log", json!({ "line": format!("note @\"<b>Evil & Sons</b>\": {text}") }));
        let entry = &logged["items"][0];
        let id = entry["id"].as_i64().expect("an id");
        let body = entry["body"].as_str().expect("a body").to_owned();
        assert!(body == *text, "stored exactly: {:?}", body.chars().take(200).collect::<String>());
        window.go(&format!("/entries/{id}"));
        window.until_with(
            "the text, exactly",
            "return [...document.querySelectorAll('#main .typed, #main textarea')].some((element) => (element.value ?? element.textContent).includes(arguments[0]))",
            &[json!(text)],
        );
        window.go("/journal");
        window.until_with(
            "its row in the journal",
            "return document.querySelector('#main').textContent.includes(arguments[0].slice(0, 20))",
            &[json!(text)],
        );
    }
    window.press(&["Ctrl+k"]);
    window.type_text("evil");
    window.see("<b>Evil & Sons</b>");
    window.press(&["Esc"]);
    everywhere(&window);
    let state = window.js(
        "return { pwned: window.pwned ?? null, scripts: document.scripts.length, images: document.querySelectorAll('#main img').length,
                  links: [...document.links].filter((link) => link.protocol === 'javascript:').length }",
        &[],
    );
    assert_eq!(state, json!({ "pwned": null, "scripts": 1, "images": 0, "links": 0 }));
});

/// The same texts as names, promises, delights and questions, on every page that shows them.
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn everywhere(window: &Window) {
    let script = "<img src=x onerror=window.pwned=6>";
    let line = format!(
        "call @\"<b>Evil & Sons</b>\" @\"{script}\": {script} > {script} today ! \"{script} {}\" ? {script} ~ {script} = {script}",
        "w".repeat(3_000)
    );
    let logged = window.call("log", json!({ "line": line }));
    let account = logged["items"][0]["accounts"][0]["id"].as_i64().expect("the account's id");
    let page = format!("/accounts/{account}");
    let further = beyond_the_order(window, account, script);
    let mut places: Vec<String> = VIEWS.iter().map(|(_, route)| (*route).to_owned()).collect();
    places.extend(further);
    places.extend(
        ["", "/timeline", "/promises", "/delight", "/people", "/orders", "/pulse", "/brief", "/status"]
            .map(|tab| format!("{page}{tab}")),
    );
    places.extend(
        logged["items"].as_array().into_iter().flatten().map(|entry| format!("/entries/{}", entry["id"])),
    );
    places.push("/journal?q=onerror".to_owned());
    for place in places {
        window.go(&place);
        let wide = window.js("return document.documentElement.scrollWidth <= innerWidth && document.querySelectorAll('#main img').length === 0", &[]);
        assert_eq!(wide, json!(true), "{place} keeps its width, and the text stays text");
    }
}

/// The same in orders, pulses, files, playbooks, moments and a story; gives the routes that show them.
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn beyond_the_order(window: &Window, account: i64, script: &str) -> Vec<String> {
    let log = |line: String| {
        let logged = window.call("log", json!({ "line": line }));
        logged["items"][0]["id"].as_i64().expect("an id")
    };
    let order = log(format!("order @\"<b>Evil & Sons</b>\": {script}"));
    let edit = |entry: i64, fields: &[(&str, &str)]| {
        window.call("edit", json!({ "target": format!("#{entry}"), "fields": fields }));
    };
    let shown = format!("2026-11-01: {script}");
    edit(order, &[("number", script), ("live", shown.as_str()), ("adopted", &format!(": {script}"))]);
    let file = json!({ "target": format!("#{order}"), "name": format!("{script}.txt"), "data": "aGk=" });
    window.call("attach", file);
    window.call(
        "keep_pulse",
        json!({
            "account": format!("account:{account}"), "ticket": script, "words": script, "competitor": script,
            "scores": [{ "about": "support", "score": 2 }],
        }),
    );
    let made = window.call("add_playbook", json!({ "name": script, "anchor": "live" }));
    let playbook = made["playbook"]["id"].to_string();
    let step = [("name", "evil"), ("offset", "20"), ("question", script)];
    window.call("add_step", json!({ "playbook": playbook, "fields": step }));
    let moment = log(format!("! @\"<b>Evil & Sons</b>\" {script} \"{script}\""));
    edit(moment, &[("gratitude", shown.as_str()), ("expected", script), ("got", script)]);
    window.call("they_said_yes", json!({ "entry": moment, "terms": script }));
    let story = window.call("make_story", json!({ "account": account, "parts": [moment] }));
    let id = &story["id"];
    // Words of its own: those of the pulse were not agreed to, and a story that says them is not given away.
    let told = "<img src=told onerror=window.pwned=7> by us";
    let texts = ["title", "before", "moment", "felt", "after"].map(|name| (name, told));
    window.call("edit_story", json!({ "id": id, "fields": texts }));
    // On paper it is text as well.
    let page = window.js(
        "return window.__TAURI_INTERNALS__.invoke('call', { name: 'export_story', arguments: { id: arguments[0], format: 'html' } }).then((file) => atob(file.base64))",
        std::slice::from_ref(id),
    );
    let page = page.as_str().expect("a page");
    assert!(page.contains("&lt;img src=told") && !page.contains("<img"), "{page}");
    vec![
        format!("/stories/{id}"),
        format!("/stories/new?from={moment}"),
        format!("/entries/{order}"),
        format!("/orders?account={account}"),
        "/words?q=onerror".to_owned(),
        "/settings/playbooks".to_owned(),
    ]
}

window_test!(only_web_and_mail_links_leave_the_program, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "vbscript:x",
        "smb://host/share",
        "not a link",
    ] {
        let refused = window.js(
            "return window.__TAURI_INTERNALS__.invoke('call', { name: 'shell.open_link', arguments: { url: arguments[0] } }).then(() => null, (error) => error.message)",
            &[json!(url)],
        );
        assert!(refused.is_string(), "{url} was not refused");
    }
    // The page itself cannot be led away, and runs no script that is not its own.
    window.js("location.href = 'https://kept.example/'", &[]);
    window.js("const script = document.createElement('script'); script.textContent = 'window.pwned = 5'; document.head.append(script)", &[]);
    let state = window.js("return { host: location.protocol + '//' + location.host, pwned: window.pwned ?? null, evaluated: (() => { try { return (0, eval)('1') } catch { return 'refused' } })() }", &[]);
    assert_eq!(state["pwned"], json!(null), "{state}");
    assert!(!state["host"].as_str().unwrap_or_default().contains("example"), "{state}");
});
