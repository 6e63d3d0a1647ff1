// Views that belong together: the one in the rail, and those beside it.

/** A view beside others. */
export interface Sibling {
  path: string;
  label: string;
  keys: string;
}

/** The families, by the view that stands in the rail. */
export const FAMILIES: Record<string, readonly Sibling[]> = {
  "/accounts": [
    { path: "/accounts", label: "Accounts", keys: "g a" },
    { path: "/orders", label: "Orders", keys: "g o" },
    { path: "/pulse", label: "Pulse", keys: "g u" },
  ],
  "/promises": [
    { path: "/promises", label: "Promises", keys: "g p" },
    { path: "/horizon", label: "Horizon", keys: "g h" },
  ],
  "/delight": [
    { path: "/delight", label: "Moments", keys: "g d" },
    { path: "/words", label: "Words", keys: "g w" },
    { path: "/advocacy", label: "Advocacy", keys: "g v" },
    { path: "/stories", label: "Stories", keys: "g s" },
  ],
  "/insights": [
    { path: "/insights", label: "Charts", keys: "g i" },
    { path: "/lists", label: "Lists", keys: "g l" },
  ],
};

/** The family of a path: the rail's view that it belongs to, and everybody in it. */
export function familyOf(path: string): { head: string; members: readonly Sibling[] } | undefined {
  for (const [head, members] of Object.entries(FAMILIES)) {
    if (members.some((member) => path === member.path || path.startsWith(`${member.path}/`))) return { head, members };
  }
  return undefined;
}
