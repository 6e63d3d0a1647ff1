// What the palette offers for what was typed: where to go, what to do, and what the journal says. Pure, so that a table tests it.
import uFuzzy from "@leeoniya/ufuzzy";
import { FAMILIES } from "../shared/siblings";

/** A row of the palette. */
export interface PaletteRow {
  /** Stable while it is shown. */
  id: string;
  group: "Go to" | "Do" | "In the journal";
  /** How it is drawn. */
  mark:
    | { kind: "account"; name: string }
    | { kind: "person"; name: string }
    | { kind: "entry"; of: string; owner?: string | undefined; state?: string | undefined }
    | { kind: "icon"; icon: IconName };
  label: string;
  detail: string;
  /** The key to learn for it. */
  keys?: string;
  /** Which letters of the label were found. */
  marks: { start: number; end: number }[];
  /** Whether the label is somebody's words. */
  quote?: boolean;
  /** What Enter, Shift Enter and Ctrl Enter do; brief and log are absent where they make no sense. */
  run: Action;
  brief?: Action;
  log?: Action;
}

/** Icons that the palette's own commands use, by name, so that this file needs no picture. */
export type IconName =
  | "brief" | "call" | "owe" | "import" | "mute" | "plan" | "search" | "view" | "settings" | "keys" | "theme" | "density"
  | "undo" | "redo" | "folder" | "sample" | "quit" | "paste" | "delight" | "bell";

/** Something to do, as data. */
export type Action =
  | { do: "go"; path: string }
  | { do: "capture"; line: string }
  | { do: "plan"; account?: { id: number; name: string } }
  | { do: "edit"; target: string; field?: string }
  | { do: "import"; pasted: boolean }
  | { do: "keys" }
  | { do: "set"; key: string; value: string | boolean | null | { minutes: number } }
  | { do: "show_one" }
  | { do: "undo" | "redo" | "folder" | "sample" | "mine" | "quit" };

/** What the palette knows. */
export interface Known {
  accounts: { id: number; name: string; detail: string }[];
  people: { id: number; name: string; at: string | null; side: string }[];
  isSample: boolean;
}

// Words begin as typed and may come in any order. One slip within a word is forgiven where nothing fits without it.
const LETTERS = { unicode: true, interSplit: "[^\\p{L}\\d']+" };
const exact = new uFuzzy({ ...LETTERS, interLft: 2 });
const forgiving = new uFuzzy({ ...LETTERS, intraMode: 1, intraIns: 1 });

interface Found {
  at: number;
  marks: { start: number; end: number }[];
}

/** The texts that match, best first, with the letters that did. */
export function matches(texts: readonly string[], typed: string, most: number, by = exact): Found[] {
  const needle = typed.trim();
  if (!needle) return [];
  const [found, info, order] = by.search(uFuzzy.latinize([...texts]), uFuzzy.latinize([needle])[0] ?? "", 1, 1e4);
  if (!found) return [];
  if (!info || !order) return found.slice(0, most).map((at) => ({ at, marks: [] }));
  return order.slice(0, most).map((place) => {
    const ranges = info.ranges[place] ?? [];
    const marks = [];
    for (let from = 0; from + 1 < ranges.length; from += 2) marks.push({ start: ranges[from] ?? 0, end: ranges[from + 1] ?? 0 });
    return { at: info.idx[place] ?? 0, marks };
  });
}

/** A name as the capture line takes it. */
export function quoted(name: string): string {
  return /\s/u.test(name) ? `@"${name}"` : `@${name}`;
}

type Command = Omit<PaletteRow, "marks" | "group">;

const icon = (name: IconName): PaletteRow["mark"] => ({ kind: "icon", icon: name });

/** Minutes. */
const HOUR = 60;

/** Commands that need no name. */
function commands(known: Known): Command[] {
  const set = (id: string, label: string, mark: IconName, key: string, value: string): Command => ({
    id, label, detail: "", mark: icon(mark), run: { do: "set", key, value },
  });
  return [
    { id: "log", label: "Log an entry", detail: "", mark: icon("call"), keys: "C", run: { do: "capture", line: "" } },
    { id: "delight", label: "Log a delight moment", detail: "", mark: icon("delight"), run: { do: "capture", line: "! " } },
    { id: "plan", label: "Plan a meeting", detail: "", mark: icon("plan"), run: { do: "plan" } },
    { id: "import", label: "Import contacts", detail: ".csv .vcf", mark: icon("import"), run: { do: "import", pasted: false } },
    { id: "paste", label: "Import pasted text", detail: "", mark: icon("paste"), run: { do: "import", pasted: true } },
    { id: "undo", label: "Undo", detail: "", mark: icon("undo"), keys: "Ctrl Z", run: { do: "undo" } },
    { id: "redo", label: "Redo", detail: "", mark: icon("redo"), keys: "Ctrl Shift Z", run: { do: "redo" } },
    set("light", "Light theme", "theme", "theme", "light"),
    set("dark", "Dark theme", "theme", "theme", "dark"),
    set("system", "Theme of the system", "theme", "theme", "system"),
    set("compact", "Compact density", "density", "density", "compact"),
    set("comfortable", "Comfortable density", "density", "density", "comfortable"),
    {
      id: "mute", label: "Mute reminders for an hour", detail: "", mark: icon("mute"),
      run: { do: "set", key: "quiet_until", value: { minutes: HOUR } },
    },
    { id: "unmute", label: "Unmute reminders", detail: "", mark: icon("bell"), run: { do: "set", key: "quiet_until", value: null } },
    {
      id: "holiday", label: "Holiday mode", detail: "silent from one day to another", mark: icon("plan"),
      run: { do: "go", path: "/settings/quiet-hours?holiday" },
    },
    { id: "show-one", label: "Show a notification now", detail: "to see how they arrive", mark: icon("bell"), run: { do: "show_one" } },
    {
      id: "shown", label: "What reminders were shown", detail: "and what became of them", mark: icon("bell"),
      run: { do: "go", path: "/settings/shown" },
    },
    { id: "keys", label: "Keys", detail: "all of them", mark: icon("keys"), keys: "?", run: { do: "keys" } },
    known.isSample
      ? { id: "mine", label: "Open my journal", detail: "leaves the sample", mark: icon("folder"), run: { do: "mine" } }
      : { id: "sample", label: "Open the sample journal", detail: "in a folder of its own", mark: icon("sample"), run: { do: "sample" } },
    { id: "folder", label: "Open the journal’s folder", detail: "", mark: icon("folder"), run: { do: "folder" } },
    { id: "quit", label: "Quit Kept", detail: "", mark: icon("quit"), keys: "Ctrl Q", run: { do: "quit" } },
  ];
}

/** Views that stand there before anything is typed: those of the rail, and the settings. */
const OPENING = 7;

const PLACES: Command[] = [
  ["today", "Today", "g t"], ["journal", "Journal", "g j"], ["accounts", "Accounts", "g a"], ["promises", "Promises", "g p"],
  ["delight", "Delight", "g d"], ["insights", "Insights", "g i"], ["settings", "Settings", "Ctrl ,"],
  ...Object.values(FAMILIES).flatMap(([, ...beside]) => beside.map(({ path, label, keys }) => [path.slice(1), label, keys])),
].map(([id = "", label = "", keys = ""]) => ({
  id, label, detail: "", mark: icon(id === "settings" ? "settings" : "view"), keys, run: { do: "go", path: `/${id}` },
}));

/** What can be done with the account that matches best. */
function aboutAccount({ id, name }: { id: number; name: string }): Command[] {
  return [
    { id: `call-${id}`, label: `Log a call with ${name}`, detail: "", mark: icon("call"), run: { do: "capture", line: `call ${quoted(name)} ` } },
    { id: `owe-${id}`, label: `What does ${name} owe me?`, detail: "", mark: icon("owe"), run: { do: "go", path: `/promises?account=${id}` } },
    { id: `plan-${id}`, label: `Plan a meeting with ${name}`, detail: "", mark: icon("plan"), run: { do: "plan", account: { id, name } } },
    { id: `mute-${id}`, label: `Mute ${name} until a date`, detail: "", mark: icon("mute"), run: { do: "edit", target: `account:${id}`, field: "mute" } },
  ];
}

/** Where the typed text stands in a label, for rows that were not found by it. */
function within(label: string, typed: string): { start: number; end: number }[] {
  const start = label.toLowerCase().indexOf(typed.trim().toLowerCase());
  return typed.trim() && start >= 0 ? [{ start, end: start + typed.trim().length }] : [];
}

/** The rows for what was typed; without a word, where one can go and what one can do. */
export function paletteRows(typed: string, known: Known): PaletteRow[] {
  const rows = rowsFor(typed, known, exact);
  return rows.length > 0 ? rows : rowsFor(typed, known, forgiving);
}

function rowsFor(typed: string, known: Known, by: uFuzzy): PaletteRow[] {
  const doing = commands(known);
  if (!typed.trim()) {
    return [
      ...PLACES.slice(0, OPENING).map((place): PaletteRow => ({ ...place, group: "Go to", marks: [] })),
      ...doing.slice(0, 6).map((command): PaletteRow => ({ ...command, group: "Do", marks: [] })),
    ];
  }
  const accounts = matches(known.accounts.map(({ name }) => name), typed, 4, by).flatMap(({ at, marks }) => {
    const account = known.accounts[at];
    return account ? [{ account, marks }] : [];
  });
  const best = accounts[0]?.account;
  const rows: PaletteRow[] = accounts.map(({ account, marks }) => ({
    id: `account-${account.id}`, group: "Go to", mark: { kind: "account", name: account.name }, label: account.name,
    detail: account.detail, marks, run: { do: "go", path: `/accounts/${account.id}` },
    brief: { do: "go", path: `/accounts/${account.id}/brief` }, log: { do: "capture", line: `${quoted(account.name)} ` },
  }));
  if (best) {
    const label = `Brief for ${best.name}`;
    rows.splice(1, 0, {
      id: `brief-${best.id}`, group: "Go to", mark: icon("brief"), label, detail: "", keys: "B", marks: within(label, typed),
      run: { do: "go", path: `/accounts/${best.id}/brief` },
    });
  }
  for (const { at, marks } of matches(known.people.map(({ name }) => name), typed, 4, by)) {
    const person = known.people[at];
    if (!person) continue;
    rows.push({
      id: `person-${person.id}`, group: "Go to", mark: { kind: "person", name: person.name }, label: person.name,
      detail: person.at ? `Person at ${person.at}` : "Person", marks, run: { do: "go", path: `/people/${person.id}` },
      log: { do: "capture", line: `${quoted(person.name)} ` },
    });
  }
  const found = (list: Command[], group: PaletteRow["group"], most: number): PaletteRow[] =>
    matches(list.map(({ label }) => label), typed, most, by).flatMap(({ at, marks }) => {
      const row = list[at];
      return row ? [{ ...row, group, marks }] : [];
    });
  rows.push(...found(PLACES, "Go to", 3));
  if (best) rows.push(...aboutAccount(best).map((row): PaletteRow => ({ ...row, group: "Do", marks: within(row.label, typed) })));
  rows.push(...found(doing, "Do", 5));
  return rows;
}
