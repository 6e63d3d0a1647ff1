// A global shortcut as it is pressed: at least one modifier and one key.

/** "Ctrl+Alt+K" of an event, or null while only modifiers are down or no modifier is. */
export function combination(event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">): string | null {
  // The key's place, not its sign: Alt may make another sign of it.
  const key = /^Key([A-Z])$/u.exec(event.code)?.[1] ?? /^Digit(\d)$/u.exec(event.code)?.[1] ?? /^(F\d{1,2}|Space)$/u.exec(event.code)?.[1];
  const modifiers = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", event.metaKey && "Super"].filter(Boolean);
  // Shift alone would take a letter away from every other program.
  const isEnough = event.ctrlKey || event.altKey || event.metaKey || (key?.startsWith("F") && key.length > 1);
  return key && isEnough ? [...modifiers, key].join("+") : null;
}
