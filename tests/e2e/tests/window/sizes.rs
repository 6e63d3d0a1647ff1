//! Nothing is lost at 900 × 600, nor at 200 % on a window of 1280 × 800.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};
use serde_json::json;

/// Controls that cannot be brought under the pointer, and content wider than the page.
const LOST: &str = r#"
  const lost = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) lost.push(`the page is ${root.scrollWidth} wide`);
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, [role=option], [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !element.closest('.sr') && !element.classList.contains('sr') && !element.closest('[inert]'));
  for (const control of controls) {
    if (getComputedStyle(control).opacity === '0') continue;
    control.scrollIntoView({ block: 'center', inline: 'center' });
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
    const hit = document.elementFromPoint(x, y);
    const label = control.labels?.[0];
    const reached = hit && (control.contains(hit) || hit.contains(control) || label?.contains(hit));
    if (!reached) lost.push(`${control.tagName.toLowerCase()} "${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 40)}" at ${Math.round(x)},${Math.round(y)} of ${innerWidth}×${innerHeight} is under ${hit ? hit.tagName.toLowerCase() + '.' + hit.className : 'nothing'}`);
  }
  return lost;
"#;

fn nothing_is_lost(name: &str, width: u32, height: u32) {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.resize(width, height);
    for (view, route) in VIEWS {
        window.go(route);
        window.settled();
        window.picture(&format!("{name}-{view}"));
        let lost = window.js(LOST, &[]);
        assert_eq!(lost, json!([]), "{view} at {width} × {height}");
    }
}

window_test!(nothing_is_lost_at_900_by_600, {
    nothing_is_lost("900x600", 900, 600);
});

window_test!(nothing_is_lost_at_twice_the_size, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.call("shell.zoom", json!({ "factor": 2 }));
    window.until("twice the size", "return Math.abs(innerWidth - 640) < 3");
    for (view, route) in VIEWS {
        window.go(route);
        window.settled();
        window.picture(&format!("200-percent-{view}"));
        let lost = window.js(LOST, &[]);
        assert_eq!(lost, json!([]), "{view} at 200 %");
    }
});
