// What is imported: a file that was picked or dropped, or pasted text.
import { count as number } from "../shared/locale";

/** A file as the import command takes it. */
export interface Source {
  name: string;
  bytes: number[];
}

/** Files beyond this are better imported with the command line, which reads them from the disk. */
export const MOST_BYTES = 20_000_000;

/** Reads a file that was picked or dropped. */
export async function read(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<Source> {
  if (file.size > MOST_BYTES) {
    throw new Error(`${file.name} is larger than 20 MB. Import it on the command line: kept import "${file.name}".`);
  }
  return { name: file.name, bytes: Array.from(new Uint8Array(await file.arrayBuffer())) };
}

/** Pasted text as a file; a card says itself what it is. */
export function pasted(text: string): Source {
  const isCard = /^\s*BEGIN:VCARD/iu.test(text);
  return { name: isCard ? "pasted.vcf" : "pasted.csv", bytes: Array.from(new TextEncoder().encode(text)) };
}

/** What a column can be read as, in the words of the program and of people. */
export const FIELDS: readonly { value: string; label: string }[] = [
  { value: "ignore", label: "leave out" },
  { value: "name", label: "name" },
  { value: "first_name", label: "first name" },
  { value: "last_name", label: "last name" },
  { value: "company", label: "account" },
  { value: "role", label: "role" },
  { value: "email", label: "e-mail" },
  { value: "phone", label: "telephone" },
  { value: "url", label: "web address" },
  { value: "address", label: "address" },
  { value: "note", label: "note" },
  { value: "tag", label: "tag" },
  { value: "birthday", label: "birthday" },
  { value: "renewal", label: "renewal" },
  { value: "owner", label: "owner" },
  { value: "external_id", label: "id over there" },
  { value: "company_external_id", label: "account’s id over there" },
];

/** "2 accounts and 5 people are new, 1 row fills blanks, 3 are known already." */
export function outcome(reply: { new_accounts: number; new_people: number; filled: number; same: number }): string {
  const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
  const fresh = [
    reply.new_accounts > 0 ? count(reply.new_accounts, "account", "accounts") : "",
    reply.new_people > 0 ? count(reply.new_people, "person", "people") : "",
  ].filter(Boolean);
  const parts = [
    fresh.length > 0 ? `${fresh.join(" and ")} ${reply.new_accounts + reply.new_people === 1 ? "is" : "are"} new` : "nobody is new",
    reply.filled > 0 ? `${count(reply.filled, "row fills", "rows fill")} blanks` : "",
    reply.same > 0 ? `${count(reply.same, "is", "are")} known already` : "",
  ].filter(Boolean);
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
