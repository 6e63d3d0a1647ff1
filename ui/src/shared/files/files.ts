// Files that belong to an entry: keeping them in the journal, taking them away, showing them.
import { call } from "../../api/call";
import type { AttachmentWire } from "../../api/bindings";
import { toasts } from "../toasts.svelte";
import { attached, refusal, toBase64 } from "./bytes";

/** Attaches files to an entry, one after the other. Each can be taken back by itself. */
export async function attachFiles(target: string, files: readonly File[]): Promise<void> {
  const done: string[] = [];
  let last;
  for (const file of files) {
    const problem = refusal(file);
    if (problem !== null) {
      toasts.show(problem, "problem");
      continue;
    }
    try {
      const data = toBase64(new Uint8Array(await file.arrayBuffer()));
      const { attachment, changed } = await call("attach", { target, name: file.name, data });
      last = changed;
      if (changed.op === null) toasts.show(`${attachment.name} was attached already.`);
      else done.push(attachment.name);
    } catch (thrown) {
      toasts.failed(thrown);
    }
  }
  if (last && done.length > 0) toasts.changed(last, attached(done));
}

/** Takes a file from its entry, with undo. */
export async function detach(file: Pick<AttachmentWire, "id" | "name">): Promise<void> {
  try {
    toasts.changed(await call("detach", { id: file.id }), `${file.name} is removed.`);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}

/** Shows a file in the system's program, or saves it where nothing may open it. */
export async function openFile(file: Pick<AttachmentWire, "id" | "name">): Promise<void> {
  try {
    const reply = await call("shell.open_attachment", { id: file.id });
    if (reply && !reply.opened) toasts.show(`Saved to ${reply.path}.`);
  } catch (thrown) {
    toasts.failed(thrown);
  }
}
