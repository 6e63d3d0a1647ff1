import { expect, it } from "vitest";
import { combination } from "./shortcut";

const event = (code: string, keys = ""): Parameters<typeof combination>[0] => ({
  key: "", code, ctrlKey: keys.includes("c"), altKey: keys.includes("a"), shiftKey: keys.includes("s"), metaKey: keys.includes("m"),
});

it.each([
  [event("KeyK", "ca"), "Ctrl+Alt+K"],
  [event("Digit1", "as"), "Alt+Shift+1"],
  [event("Space", "m"), "Super+Space"],
  [event("F9"), "F9"],
  [event("KeyF"), null],
  [event("KeyK", "s"), null],
  [event("ControlLeft", "c"), null],
])("a shortcut has a modifier and a key (%#)", (pressed, keys) => expect(combination(pressed)).toBe(keys));
