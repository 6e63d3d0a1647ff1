// The size of everything, in steps as browsers have them. The engine scales; the pages only get narrower.
import { call } from "../api/call";

const STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const USUAL = STEPS.indexOf(1);
let at = USUAL;

/** One step larger (1), smaller (-1), or the usual size (0). */
export function zoom(by: -1 | 0 | 1): void {
  at = by === 0 ? USUAL : Math.min(STEPS.length - 1, Math.max(0, at + by));
  const factor = STEPS[at] ?? 1;
  // WebKit scales the strokes of a drawing with the page and once more with the drawing: icons divide by this.
  document.documentElement.style.setProperty("--zoom", String(factor));
  void call("shell.zoom", { factor });
}
