// As in ui/src/app/painted.ts: the first frame draws the page, the second begins after it was drawn.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("kept:painted")));
