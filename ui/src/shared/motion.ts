// Motion that a style sheet cannot do: a row leaves its list before it is gone.
import type { TransitionConfig } from "svelte/transition";

/** As --settle and --ease-out of the tokens. */
const SETTLE_MS = 240;
const eased = (at: number): number => 1 - (1 - at) ** 3;

/** Closes the gap that a row leaves: `out:leave`. With reduced motion it is gone at once. */
export function leave(row: HTMLElement): TransitionConfig {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const height = row.offsetHeight;
  const { paddingTop, paddingBottom } = getComputedStyle(row);
  const [top, bottom] = [Number.parseFloat(paddingTop), Number.parseFloat(paddingBottom)];
  return {
    duration: isStill ? 0 : SETTLE_MS,
    easing: eased,
    css: (t) =>
      `overflow: hidden; opacity: ${t}; min-height: 0; height: ${t * height}px; padding-top: ${t * top}px; padding-bottom: ${t * bottom}px;`,
  };
}
