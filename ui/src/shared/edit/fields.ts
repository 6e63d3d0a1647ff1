// Fields of a form: what they are grouped by, how their values read, and saving one of them.
import { call, sentence } from "../../api/call";
import type { FieldForm } from "../../api/bindings";
import { short } from "../days";
import { toasts } from "../toasts.svelte";

/** Fields under one heading; the first ones have none. */
export interface FieldGroup {
  title: string | null;
  fields: FieldForm[];
}

/** Fields in their order, by the headings that they stand under. */
export function grouped(fields: readonly FieldForm[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const known = groups.find((group) => group.title === field.group);
    if (known) known.fields.push(field);
    else groups.push({ title: field.group, fields: [field] });
  }
  return groups;
}

const DATED = /^(\d{4}-\d{2}-\d{2})(?=$|[\s:,(])/u;

/** A field's value as one reads it; empty when there is none. */
export function reads(field: FieldForm, today: string): string {
  const { control, value } = field;
  if (value === "") return "";
  if (control === "choice") return field.options.find((option) => option.value === value)?.label ?? value;
  if (control === "yes") return value === "yes" ? "Yes" : "No";
  if (control === "names") return value.replaceAll('"', "");
  if (control === "tags") return value.split(/\s+/u).map((tag) => `#${tag}`).join(" ");
  // "2026-10-16: 31 of 42 sites" begins with a day, too.
  return today === "" ? value : value.replace(DATED, (day) => short(day, today));
}

const AHEAD = ["due", "renewal", "muted", "muted_until", "mute", "live"];

/** Whether a day without its year lies ahead, as what is due does, and not behind, as what happened does. */
export function isAhead(target: string, field: string): boolean {
  return target.startsWith("meeting:") || AHEAD.includes(field);
}

/** Saves one field. Gives the sentence of what went wrong; null when nothing did. */
export async function save(target: string, field: FieldForm, value: string): Promise<string | null> {
  try {
    const changed = await call("edit", { target, fields: [[field.name, value]] });
    // Null when the value means what it meant before.
    if (changed.op !== null) toasts.changed(changed, `${field.label}: ${value === "" ? "cleared" : "saved"}.`);
    return null;
  } catch (thrown) {
    return sentence(thrown);
  }
}
