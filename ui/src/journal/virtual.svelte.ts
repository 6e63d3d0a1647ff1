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
  });

  $effect.pre(() => {
    const { count, key, height, keep } = options();
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
    /** Brings a row into view. */
    show(at: number): void {
      core.scrollToIndex(at, { align: "auto" });
    },
    /** Begins at the top. */
    top(): void {
      core.scrollToOffset(0);
    },
  };
}
