// What the wall is narrowed by.
import type { ViewDelights } from "../api/bindings";

/** What was chosen; null and false mean all. */
export interface Chosen {
  lever: string | null;
  consent: string | null;
  account: number | null;
  pictured: boolean;
}

export const NONE: Chosen = { lever: null, consent: null, account: null, pictured: false };

/** Whether the wall shows everything. */
export function isAll({ lever, consent, account, pictured }: Chosen): boolean {
  return lever === null && consent === null && account === null && !pictured;
}

/** The choice as the command takes it. */
export function asked({ lever, consent, account, pictured }: Chosen): ViewDelights {
  return {
    ...(lever === null ? {} : { lever }),
    ...(consent === null ? {} : { consent }),
    ...(account === null ? {} : { account }),
    ...(pictured ? { pictured } : {}),
  };
}

/** Chooses one of several, or, when it is chosen already, all. */
export function toggled<T>(now: T | null, next: T): T | null {
  return now === next ? null : next;
}
