// A step of an order as it is written down: what the small form holds, and what `edit` of the order takes for it.
import type { OrderStep, OrderWire } from "../../api/bindings";
import { short } from "../days";

/** What the form holds. Days are YYYY-MM-DD or empty. */
export interface StepForm {
  isReached: boolean;
  reached: string;
  planned: string;
  evidence: string;
}

/** "Adopted". */
export const stepWord = (step: string): string => step.charAt(0).toUpperCase() + step.slice(1);

/** What the form begins with: a step that nothing plans for later was reached today, until somebody says otherwise. */
export function beginning(step: OrderStep, today: string): StepForm {
  const isOpen = step.actual === null && ((step.planned !== null && step.planned > today) || step.evidence !== null);
  return {
    isReached: !isOpen,
    reached: step.actual ?? today,
    planned: step.planned ?? "",
    evidence: step.evidence ?? "",
  };
}

/** The fields of `edit`, in one operation. Each step is written anew, so that a day that was taken out is out. */
export function stepFields(name: string, form: StepForm, today: string): [string, string][] {
  const evidence = form.evidence.trim();
  const said = evidence === "" ? "" : `: ${evidence}`;
  // The order itself is reached on its day: there is one day for both.
  if (name === "ordered") return [["day", form.reached || today], ["ordered", ""], ...(said ? [["ordered", said] as [string, string]] : [])];
  // A day to come was not reached: it is a plan.
  const isReached = form.isReached && form.reached !== "" && form.reached <= today;
  const planned = form.isReached && form.reached > today ? form.reached : form.planned;
  const fields: [string, string][] = [[name, ""]];
  if (planned !== "") fields.push([name, `planned ${planned}${isReached ? "" : said}`]);
  if (isReached) fields.push([name, `${form.reached}${said}`]);
  else if (planned === "" && said !== "") fields.push([name, said]);
  return fields;
}

/** What changed, in a sentence: "Edge refresh: adopted on 16 Oct". */
export function stepSaid(what: string, name: string, form: StepForm, today: string): string {
  const isToCome = form.reached > today;
  if (form.isReached && form.reached !== "" && !isToCome) return `${what}: ${name} on ${short(form.reached, today)}`;
  const planned = form.isReached && isToCome ? form.reached : form.planned;
  if (planned !== "") return `${what}: ${name} planned for ${short(planned, today)}`;
  return form.evidence.trim() === "" ? `${what}: not ${name} yet` : `${what}: ${name}, ${form.evidence.trim()} so far`;
}

/** What a screen reader hears of a step. */
export function stepHeard(step: OrderStep): string {
  const word = stepWord(step.step);
  if (step.look === "done") return [`${word}, reached ${step.label}`, step.evidence].filter(Boolean).join(", ");
  if (step.label === "") return `${word}, nothing is written down yet`;
  if (step.evidence !== null) return `${word}, ${step.label} so far`;
  return /^\d/u.test(step.label) ? `${word}, planned for ${step.label}` : `${word}, ${step.label}`;
}

/** The heading over the orders that miss a step. */
export function standing(missing: string | null): string {
  const words: Record<string, string> = {
    live: "Bought, not live yet",
    adopted: "Live, not adopted yet",
    valued: "Adopted, no value written down yet",
    renewed: "Valued",
  };
  return missing === null ? "Bought again" : (words[missing] ?? missing);
}

/** Orders that follow each other under one heading. */
export interface OrderGroup {
  title: string;
  /** The account's page, where the heading is an account. */
  account: number | null;
  orders: OrderWire[];
}

/** The orders under their headings, in the order in which they come. */
export function grouped(orders: readonly OrderWire[], by: "account" | "step"): OrderGroup[] {
  const groups: (OrderGroup & { key: string })[] = [];
  for (const order of orders) {
    const key = by === "step" ? (order.missing ?? "") : String(order.account?.id ?? "");
    const last = groups.at(-1);
    if (last !== undefined && last.key === key) last.orders.push(order);
    else {
      const title = by === "step" ? standing(order.missing) : (order.account?.name ?? "Without an account");
      groups.push({ key, title, account: by === "step" ? null : (order.account?.id ?? null), orders: [order] });
    }
  }
  return groups;
}

/** The beginning of a capture line for a new order; an account is named where one is known. */
export function orderLine(account: string | undefined): string {
  // A straight quotation mark would end the quoted name.
  return account === undefined ? "@" : `@"${account.replaceAll('"', "")}" order `;
}
