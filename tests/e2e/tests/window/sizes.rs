//! Nothing is lost at 900 × 600, nor at 200 % on a window of 1280 × 800.

use crate::window_test;
use kept_e2e::{Folder, VIEWS, Window};

/// Controls that cannot be brought under the pointer, and content wider than the page.
const LOST: &str = r#"
  const lost = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) lost.push(`the page is ${root.scrollWidth} wide`);
  // What is open over the page hides some of it, until Esc.
  const scope = [...document.querySelectorAll('dialog[open], [role=dialog], :popover-open, #main aside.open')].at(-1) ?? document;
  const controls = [...scope.querySelectorAll('a[href], button, input, select, textarea, [role=option], [tabindex="0"]')]
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

fn nothing_is_lost(window: &Window, size: &str) {
    let mut lost = Vec::new();
    let mut look = |place: &str| {
        window.picture(&format!("{size}-{place}"));
        let found = window.js(LOST, &[]);
        lost.extend(found.as_array().into_iter().flatten().map(|one| format!("{place}: {one}")));
    };
    for (view, route) in VIEWS {
        window.go(route);
        window.settled();
        look(view);
    }
    window.over_each_page(look);
    assert!(lost.is_empty(), "lost at {size}:\n{}", lost.join("\n"));
}

window_test!(nothing_is_lost_at_900_by_600, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    window.resize(900, 600);
    nothing_is_lost(&window, "900x600");
});

window_test!(nothing_is_lost_at_twice_the_size, {
    let folder = Folder::sample();
    let window = Window::open(&folder.path());
    // 110, 125, 150, 175, 200 %.
    window.press(&["Ctrl+="; 5]);
    window.until("twice the size", "return Math.abs(innerWidth - 640) < 3");
    nothing_is_lost(&window, "200-percent");
});
