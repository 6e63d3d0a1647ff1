// The lists as Markdown, for a mail or a meeting.
import type { EntryWire, ExperimentWire, ListsPage } from "../api/bindings";
import { short } from "../shared/days";

const whose = (entry: EntryWire): string => entry.accounts.map(({ name }) => name).join(", ");

function experiment(item: ExperimentWire, today: string): string[] {
  const told = [
    ["Feared", item.fear],
    ["Happened", item.happened],
    ["Taught", item.taught],
    ["Used again", item.reused.map(whose).join("; ")],
  ].filter(([, text]) => text);
  return [`- ${item.entry.title} (${whose(item.entry)}, ${short(item.entry.day, today)})`, ...told.map(([name, text]) => `  - ${name}: ${text}`)];
}

/** Everything on the page, headed by its sentences; `today` words the dates. */
export function markdown(page: ListsPage, today: string): string {
  const { leadership, experiments, gaps, intentions } = page;
  const out = ["# For leadership", "", leadership.heading, "", `_${leadership.basis}_`];
  for (const group of leadership.groups) {
    out.push("", `## ${group.title}`, "");
    for (const { entry, day, note } of group.items) {
      out.push(`- ${short(day, today)}, ${whose(entry)}: ${entry.title}${note ? ` (${note})` : ""}`);
    }
    if (group.more) out.push(`- … ${group.total - group.items.length} more`);
  }
  out.push("", "# Experiments", "", experiments.heading, "", ...experiments.items.flatMap((item) => experiment(item, today)));
  out.push("", "# Gaps");
  for (const gap of gaps) {
    out.push("", `## ${gap.title}`, "", gap.sentence);
    if (gap.items.length > 0) out.push("");
    for (const { account, person, what, note } of gap.items) {
      out.push(`- ${[person?.name, what, account?.name].filter(Boolean).join(", ")}${note ? `: ${note}` : ""}`);
    }
    if (gap.more) out.push(`- … ${gap.total - gap.items.length} more`);
  }
  out.push("", `# Intentions for ${intentions.year}`, "", intentions.heading, "");
  for (const { account, text, became, last_text: last, last_became: lastBecame } of intentions.items) {
    if (text) out.push(`- ${account.name}: ${text}${became ? ` (${became})` : ""}`);
    if (last) out.push(`- ${account.name}, ${intentions.year - 1}: ${last}${lastBecame ? ` (${lastBecame})` : ""}`);
  }
  return `${out.join("\n").trimEnd()}\n`;
}
