// Keys: one table of what can be pressed now. The key strip, the overlay of keys and the handler all read it.
import { untrack } from "svelte";

/** Something that a key does. */
export interface Binding {
  /** As the design writes it: "Ctrl K", "g t", "E", "?", "Shift Enter". A single letter means the key without Ctrl. */
  keys: string;
  /** What it does, in a word or two. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Whether it can be pressed now; yes when absent. */
  when?: () => boolean;
  /** Shown in the strip at the foot of the view. */
  strip?: boolean;
  /** Other keys for the same, such as the arrows beside j and k. */
  also?: string[];
}

/** Bindings that come and go together. */
export interface KeyGroup {
  title: string;
  bindings: Binding[];
}

const NAMES: Record<string, string> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", " ": "Space", Escape: "Esc",
};

/** An event as the design writes it. */
export function written(event: KeyboardEvent): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? event.key : event.key);
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  // Shift is part of what a sign is ("?"); of a letter with Ctrl, and of a named key, it is said.
  if (event.shiftKey && (key.length > 1 || event.ctrlKey || event.metaKey)) parts.push("Shift");
  return [...parts, key.length === 1 && /\p{L}/u.test(key) ? key.toUpperCase() : key].join(" ");
}

/** Whether typing goes into what has the focus. */
export function isTextControl(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) {
    return !["button", "checkbox", "radio", "range", "file", "submit", "color"].includes(element.type);
  }
  return element instanceof HTMLElement && element.isContentEditable;
}

/** The group of the keys that work in every view. */
export const EVERYWHERE = "Everywhere";

/** How long a first key ("g") waits for the second. */
const SEQUENCE_MS = 1200;

class Keys {
  /** The newest group is asked first. */
  groups: KeyGroup[] = $state.raw([]);
  /** Whether single keys work at all; a setting. */
  single = $state(true);
  #first = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Adds a group; the returned function takes it away. */
  add(group: KeyGroup): () => void {
    this.groups = [...this.groups, group];
    return () => (this.groups = this.groups.filter((other) => other !== group));
  }

  /** What the strip shows: first the view's own, then what works everywhere. */
  get strip(): Binding[] {
    const own = [...this.groups].sort((a, b) => Number(a.title === EVERYWHERE) - Number(b.title === EVERYWHERE));
    return own.flatMap((group) => group.bindings).filter((binding) => binding.strip);
  }

  /** Answers a key that was pressed; true when something was done. */
  press(event: KeyboardEvent): boolean {
    // Enter that ends the choice of an input method is not Enter.
    if (event.isComposing || event.key === "Process" || event.defaultPrevented) return false;
    const key = written(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyping = isTextControl(document.activeElement);
    const isModal = document.querySelector("dialog[open]") !== null;
    const isSign = key.length === 1 || key === "Space";
    if (isPlain && isSign && (isTyping || isModal || !this.single)) return false;
    // What a control does by itself with a key comes first.
    if (isPlain && (isModal || (isTyping && key !== "Esc" && !/^F\d+$/u.test(key)))) return false;
    const sequence = this.#first && isPlain ? `${this.#first} ${key}`.toUpperCase() : "";
    clearTimeout(this.#timer);
    this.#first = "";
    for (const group of [...this.groups].reverse()) {
      for (const binding of group.bindings) {
        if (binding.when && !binding.when()) continue;
        const all = [binding.keys, ...(binding.also ?? [])];
        const isHit = all.some((keys) =>
          sequence ? keys.toUpperCase() === sequence : keys.toUpperCase() === key.toUpperCase(),
        );
        if (isHit) {
          event.preventDefault();
          binding.run(event);
          return true;
        }
      }
    }
    const begins = (keys: string): boolean => isPlain && keys.toUpperCase().startsWith(`${key.toUpperCase()} `) && key.length === 1;
    if (!sequence && this.groups.some((group) => group.bindings.some((binding) => begins(binding.keys)))) {
      this.#first = key;
      this.#timer = setTimeout(() => (this.#first = ""), SEQUENCE_MS);
      event.preventDefault();
      return true;
    }
    return false;
  }
}

export const keys = new Keys();

/** Adds a view's keys for as long as the component lives. */
export function useKeys(title: string, bindings: Binding[]): void {
  // Adding reads the groups that are there; it must not run again because others come and go.
  $effect(() => untrack(() => keys.add({ title, bindings })));
}
