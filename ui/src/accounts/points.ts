// What can be opened of the ways to reach somebody. The shell opens mail and the web, and checks them again.

/** The link of a contact point; null for what is only copied, such as a telephone number. */
export function linkOf(name: string, value: string): string | null {
  const text = value.trim();
  if (name === "email" && /^[^\s@<>]+@[^\s@<>]+$/u.test(text)) return `mailto:${text}`;
  if (name === "url") {
    if (/^https?:\/\/\S+$/iu.test(text)) return text;
    if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(text)) return `https://${text}`;
  }
  return null;
}
