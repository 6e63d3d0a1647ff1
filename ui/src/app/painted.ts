// The first useful paint: the first view's heading is on the screen. The benchmark reads the mark; what can wait is loaded
// after it: the other views, and the warm capture window.

/** The mark's name in the page's own timing. */
export const PAINTED = "kept:painted";

/** Calls back once the first view was painted. */
export function whenPainted(then: () => void): void {
  const tell = (): void => {
    // The first frame draws it, the second begins after it was drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark(PAINTED);
        then();
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
