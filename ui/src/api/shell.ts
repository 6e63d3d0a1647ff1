// What the window's shell itself can do, beside the journal's commands. The counterpart is src-tauri/src.
import type { ChangedWire, PreparingWire } from "./bindings";

/** What the window knows before it asks anything. */
export interface Boot {
  /** Of the program. */
  version: string;
  /** Where the journal lies. */
  folder: string;
  /** Whether the sample journal is open instead of the user's own. */
  is_sample: boolean;
  /** BCP 47, such as "en-GB". */
  locale: string;
  /** IANA, such as "Europe/London". */
  zone: string;
  /** "linux", "macos" or "windows". */
  platform: string;
  /** The global shortcut that opens capture. */
  capture_shortcut: { wanted: string; works: boolean; why: string | null };
  /** Why the journal could not be opened, in a sentence; null when it is open. Asking again tries again. */
  message: string | null;
}

/** How reminders arrive here. */
export interface RemindersState {
  /** Who shows notifications; null when nobody does. */
  daemon: { name: string; has_actions: boolean } | null;
  /** Why nobody does, in a sentence; null when somebody does. */
  why: string | null;
  /** Whether Kept can be seen in a tray. */
  tray: boolean;
  autostart: Autostart;
}

/** Starting at login, without a window. */
export interface Autostart {
  on: boolean;
  /** Whether this system lets it be switched. */
  possible: boolean;
  /** Why not, in a sentence. */
  why: string | null;
}

/** What the capture window begins with. */
export interface CaptureBegin {
  line: string;
  /** The prompt that it answers. */
  answers?: { key: string; title: string };
  /** The planned meeting that it logs. */
  meeting?: number;
}

/** The shell's commands; each begins with "shell.". */
export interface ShellCommands {
  "shell.boot": { arguments: Record<string, never>; reply: Boot };
  "shell.ready": { arguments: Record<string, never>; reply: null };
  "shell.open_link": { arguments: { url: string }; reply: null };
  /** Shows a picture, a PDF or a text in the system's program; anything else is saved among the downloads (`opened` is false). */
  "shell.open_attachment": { arguments: { id: number }; reply: { opened: boolean; path: string } | null };
  /** Saves a file among the downloads; nothing is overwritten. Null where the browser has to do it. */
  "shell.save": { arguments: { name: string; base64: string }; reply: { path: string } | null };
  "shell.open_downloads": { arguments: Record<string, never>; reply: null };
  "shell.open_folder": { arguments: Record<string, never>; reply: null };
  "shell.open_sample": { arguments: Record<string, never>; reply: null };
  "shell.open_mine": { arguments: Record<string, never>; reply: null };
  "shell.show_capture": { arguments: Record<string, never>; reply: null };
  "shell.hide_capture": { arguments: Record<string, never>; reply: null };
  /** Makes the capture window as high as its page: CSS pixels. */
  "shell.fit_capture": { arguments: { height: number }; reply: null };
  "shell.show_main": { arguments: { route?: string }; reply: null };
  "shell.set_capture_shortcut": { arguments: { shortcut: string }; reply: Boot["capture_shortcut"] };
  /** What the capture window was opened with, once; null for the draft. */
  "shell.capture_start": { arguments: Record<string, never>; reply: CaptureBegin | null };
  "shell.reminders": { arguments: Record<string, never>; reply: RemindersState };
  /** Shows a notification now; nothing of it is kept. */
  "shell.show_one": { arguments: Record<string, never>; reply: { shown: boolean; why: string | null } };
  "shell.set_autostart": { arguments: { on: boolean }; reply: Autostart };
  "shell.zoom": { arguments: { factor: number }; reply: null };
  "shell.print": { arguments: Record<string, never>; reply: null };
  "shell.log": { arguments: { level: "error" | "warn" | "info"; message: string }; reply: null };
  "shell.quit": { arguments: Record<string, never>; reply: null };
}

/** What the shell tells the windows by itself. */
export interface ShellEvents {
  /** The journal changed: by this window, another one, another program, or because a new day began ("day"). */
  changed: { seq: number; nouns: string[] };
  /** How far the search index has come, while it is not whole; null once it is. */
  indexing: PreparingWire | null;
  /** Go to a route. */
  go: string;
  /** The capture window was shown again; with a line, or with the draft. */
  capture: CaptureBegin | null;
  /** A notification was acted on: what that did, what undo would take back, and what one may want to write down next. */
  said: { sentence: string; changed: ChangedWire | null; offer: CaptureBegin | null };
  /** Something in the background failed. */
  failure: { message: string };
}
