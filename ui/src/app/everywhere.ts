// The keys that work everywhere.
import { call } from "../api/call";
import type { Binding } from "../shared/keys.svelte";
import { overlays } from "../shared/overlays.svelte";
import { router } from "../shared/router.svelte";
import { redo, undo } from "../shared/toasts.svelte";
import { routeUndo, undoText, type Direction } from "../shared/undo";
import { BESIDE, VIEWS } from "./views";
import { zoom } from "./zoom";

function back(direction: Direction): void {
  routeUndo(document.activeElement, direction, {
    text: undoText,
    journal: (way) => void (way === "undo" ? undo() : redo()),
  });
}

/** One step back: the text control that has the focus is left first, then the page. */
function escape(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches("input, textarea, [contenteditable='true']")) focused.blur();
  else if (router.parts.length > 1 || router.current.query.size > 0) router.back();
}

/** F6 goes round the panes of the window. */
function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(".rail, #main, #main aside, #main .pane")];
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + 1) % panes.length];
  const first = pane?.querySelector<HTMLElement>("a[href], button:not(:disabled), input, [tabindex='0']");
  (first ?? pane)?.focus();
}

/** The bindings, in the order in which the overlay of keys lists them. */
export function everywhere(): Binding[] {
  return [
    { keys: "C", label: "log an entry", run: () => overlays.capture() },
    { keys: "/", label: "search", run: () => router.go("/journal?q=") },
    { keys: "Ctrl K", label: "commands", run: () => overlays.show({ name: "palette" }) },
    ...VIEWS.map(({ path, label, keys }) => ({ keys, label: `go to ${label}`, run: () => router.go(path) })),
    ...BESIDE.map(({ path, label, keys }) => ({ keys, label: `go to ${label}`, run: () => router.go(path) })),
    { keys: "?", label: "keys", run: () => overlays.show({ name: "keys" }) },
    { keys: "Ctrl ,", label: "settings", run: () => router.go("/settings") },
    { keys: "Ctrl Z", label: "undo", strip: true, run: () => back("undo") },
    { keys: "Ctrl Shift Z", label: "redo", also: ["Ctrl Y"], run: () => back("redo") },
    { keys: "F6", label: "next pane", run: nextPane },
    { keys: "Esc", label: "one step back", run: escape },
    { keys: "Ctrl +", label: "larger", also: ["Ctrl ="], run: () => zoom(1) },
    { keys: "Ctrl -", label: "smaller", run: () => zoom(-1) },
    { keys: "Ctrl 0", label: "usual size", run: () => zoom(0) },
    { keys: "Ctrl Q", label: "quit", run: () => void call("shell.quit", {}) },
  ];
}
