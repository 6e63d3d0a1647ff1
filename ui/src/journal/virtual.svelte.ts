// A long list of which only what is seen is in the page, with the selected row, so that the focus is never lost.
import {
  defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem,
} from "@tanstack/svelte-virtual";
import type { Attachment } from "svelte/attachments";
import { untrack } from "svelte";

interface Options {
  count: number;
  /** What a row is called; the same for the same thing. */
  key: (at: number) => string;
  /** Its likely height in pixels, until it was measured. */
  height: (at: number) => number;
  /** Which list it is: another one begins at its top, the same one stays where it is read. */
  list: string;
  /** A row that stays in the page wherever it is; -1 for none. */
  keep: number;
}

/** How many rows are drawn beyond what is seen. */
const OVERSCAN = 8;

/** Rows of a scrolling element. Call it while a component is being made. */
export function virtual(options: () => Options) {
  let version = $state(0);
  let scroller = $state<HTMLElement | null>(null);
  const changed = (): void => {
    version = untrack(() => version) + 1;
  };
  const core = new Virtualizer<HTMLElement, HTMLElement>({
    count: 0,
    getScrollElement: () => scroller,
    estimateSize: () => 56,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: changed,
    overscan: OVERSCAN,
    // Rows that are measured change others in the same frame, which the engine reports as a fault.
    useAnimationFrameWithResizeObserver: true,
  });

  let list = "";
  /** The first row that is seen, and how far it is scrolled; none at the top. */
  let anchor: { key: string; by: number } | null = null;

  function hold(): void {
    const at = core.scrollOffset ?? 0;
    const item = at > 0 ? core.getVirtualItemForOffset(at) : undefined;
    anchor = item ? { key: String(item.key), by: at - item.start } : null;
  }

  $effect.pre(() => {
    const { count, key, height, keep, list: now } = options();
    const isOther = now !== list;
    list = now;
    untrack(hold);
    if (isOther) anchor = null;
    core.setOptions({
      ...core.options,
      count,
      getItemKey: key,
      estimateSize: height,
      getScrollElement: () => scroller,
      rangeExtractor: (range) => {
        const seen = defaultRangeExtractor(range);
        return keep < 0 || keep >= count || seen.includes(keep) ? seen : [...seen, keep].sort((a, b) => a - b);
      },
    });
    core._willUpdate();
    changed();
    if (isOther) core.scrollToOffset(0);
  });
  // What was added or taken away above does not move what is read.
  $effect(() => {
    const { count, key } = options();
    const held = anchor;
    anchor = null;
    if (!held) return;
    core.getTotalSize();
    for (let at = 0; at < count; at += 1) {
      if (key(at) !== held.key) continue;
      const wanted = (core.measurementsCache[at]?.start ?? 0) + held.by;
      if (Math.abs(wanted - (core.scrollOffset ?? 0)) > 1) core.scrollToOffset(wanted);
      return;
    }
  });
  $effect(() => core._didMount());

  return {
    /** The rows in the page, with the pixels that are left out before and after each. */
    get rows(): (VirtualItem & { gap: number })[] {
      void version;
      let end = 0;
      return core.getVirtualItems().map((item) => {
        const gap = item.start - end;
        end = item.end;
        return { ...item, gap };
      });
    },
    /** Pixels that are left out after the last one. */
    get rest(): number {
      void version;
      return Math.max(0, core.getTotalSize() - (core.getVirtualItems().at(-1)?.end ?? 0));
    },
    /** The last row in the page. */
    get last(): number {
      void version;
      return core.getVirtualItems().at(-1)?.index ?? 0;
    },
    /** For the element that scrolls. */
    scroller: ((element) => {
      scroller = element;
      return () => (scroller = null);
    }) as Attachment<HTMLElement>,
    /** For every row, which bears its number as data-index. */
    row: ((element) => {
      core.measureElement(element);
    }) as Attachment<HTMLElement>,
  };
}
