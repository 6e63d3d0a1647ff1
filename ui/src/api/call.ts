// The only way to the journal: `call` a command of the table, and hear what changed. Nothing else knows the host.
import type { ApiError, Commands } from "./bindings";
import type { ShellCommands, ShellEvents } from "./shell";
import { http } from "./http";
import { tauri } from "./tauri";

/** Everything that can be asked. */
export type AllCommands = Commands & ShellCommands;

/** A host: the window's shell, or the development host behind a browser. */
export interface Host {
  call(name: string, args: unknown): Promise<unknown>;
  listen<K extends keyof ShellEvents>(event: K, heard: (payload: ShellEvents[K]) => void): () => void;
}

const host: Host = "__TAURI_INTERNALS__" in window ? tauri : http;

/** Runs a command. Rejects with an {@link ApiError}: a code for programs, a sentence for people. */
export async function call<K extends keyof AllCommands>(
  name: K,
  args: AllCommands[K]["arguments"],
): Promise<AllCommands[K]["reply"]> {
  return (await host.call(name, args)) as AllCommands[K]["reply"];
}

/** Hears an event of the shell until the returned function is called. */
export function listen<K extends keyof ShellEvents>(event: K, heard: (payload: ShellEvents[K]) => void): () => void {
  return host.listen(event, heard);
}

/** Whether something thrown is a command's failure. */
export function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}

/** The sentence of whatever was thrown. */
export function sentence(thrown: unknown): string {
  if (isApiError(thrown) || thrown instanceof Error) {
    const text = thrown.message;
    // A file's name at the beginning stays as it is written.
    if (/^\S*\.\w/u.test(text)) return text;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return String(thrown);
}
