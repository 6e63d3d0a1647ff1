// Giving something away: a file among the user's downloads, or its text on the clipboard.
import { call } from "../../api/call";
import type { HandoutWire } from "../../api/bindings";
import { copied } from "../copy";
import { toasts } from "../toasts.svelte";

/** The bytes of a file that came over the wire. */
export function bytesOf(handout: HandoutWire): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(handout.base64), (sign) => sign.charCodeAt(0));
}

/** The text of a file that is text. */
export function textOf(handout: HandoutWire): string {
  return new TextDecoder().decode(bytesOf(handout));
}

/** What a box stands for, in a sentence; empty when every letter could be drawn. */
export function boxes(missing: readonly string[]): string {
  if (missing.length === 0) return "";
  const [shown, more] = [missing.slice(0, 5).join(" "), missing.length > 5 ? " and others" : ""];
  return ` No letters are known for ${shown}${more}: a box stands there.`;
}

/** In a browser there is no shell that saves: the browser does. */
function download(handout: HandoutWire): void {
  const url = URL.createObjectURL(new Blob([bytesOf(handout)], { type: handout.mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = handout.name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Saves a file among the downloads and says where, with the way to it. */
export async function save(asked: Promise<HandoutWire>): Promise<void> {
  try {
    const handout = await asked;
    const saved = await call("shell.save", { name: handout.name, base64: handout.base64 });
    if (saved === null) {
      download(handout);
      toasts.show(`Saved ${handout.name}.${boxes(handout.missing)}`);
      return;
    }
    const open = { label: "Open folder", run: () => void call("shell.open_downloads", {}).catch((thrown: unknown) => toasts.failed(thrown)) };
    toasts.show(`Saved ${saved.path}.${boxes(handout.missing)}`, "done", null, open);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}

/** Copies a file that is text. */
export async function copy(asked: Promise<HandoutWire>, what: string): Promise<void> {
  try {
    const text = textOf(await asked);
    if (await copied(text)) toasts.show(`Copied ${what} as Markdown`);
    else toasts.show("The clipboard cannot be reached; save it as a file.", "problem");
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
