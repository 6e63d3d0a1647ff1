// Moving through rows, some of which may not be in the page, and what a key may do to the selected one.
import { untrack } from "svelte";
import type { Binding } from "../shared/keys.svelte";
import type { Selection } from "../shared/selection.svelte";

/** Whether a key may act on the selected row: nothing else has the focus that would answer it. */
export function isOnRow(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches(".go, #main");
}

/** j and k over a list of which only a part may be in the page. */
export function longBindings(
  selection: Selection,
  ids: () => readonly string[],
  reveal: (at: number) => Promise<void> | undefined,
): Binding[] {
  const move = async (by: number): Promise<void> => {
    const all = ids();
    const at = selection.id === null ? -1 : all.indexOf(selection.id);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    const id = all[next];
    if (id === undefined) return;
    await reveal(next);
    selection.select(id, true);
  };
  return [
    { keys: "j", label: "next", also: ["↓"], strip: true, run: () => void move(1) },
    { keys: "k", label: "previous", also: ["↑"], strip: true, run: () => void move(-1) },
  ];
}

/** Enter on the selected row goes to its page. */
export function openBinding(selection: Selection, open: (id: string) => void): Binding {
  return {
    keys: "Enter",
    label: "open",
    strip: true,
    when: () => selection.id !== null && isOnRow(),
    run: () => selection.id !== null && open(selection.id),
  };
}

/**
 * After the data changed: a row that went gives the selection to its neighbour, and one that only moved keeps the focus.
 * Call it while a component is being made.
 */
export function settling(selection: Selection, ids: () => readonly string[]): void {
  let hadFocus = false;
  $effect.pre(() => {
    void ids();
    hadFocus = document.activeElement?.closest(".rows") !== null && document.activeElement !== document.body;
  });
  $effect(() => {
    void ids();
    untrack(() => {
      selection.settle();
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (hadFocus && isLost && selection.id !== null && ids().includes(selection.id)) selection.select(selection.id, true);
    });
  });
}
