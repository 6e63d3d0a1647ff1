// The first useful paint: the first view's heading is on the screen. The benchmark reads the mark; the shell may then warm
// the capture window without slowing the start.
import { call } from "../api/call";

/** The mark's name in the page's own timing. */
export const PAINTED = "kept:painted";

/** Calls the shell once the first view was painted. */
export function tellWhenPainted(): void {
  const tell = (): void => {
    // The first frame draws it, the second begins after it was drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark(PAINTED);
        call("shell.ready", {}).catch(() => undefined);
      }),
    );
  };
  const isThere = (): boolean => document.querySelector("main h1") !== null;
  if (isThere()) return tell();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    tell();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
