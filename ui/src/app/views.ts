// The six views, in the order of the rail.
import { FAMILIES } from "../shared/siblings";
import { BookOpen, Building, Chart, Flower, Handshake, Sun } from "../shared/icons";

export const VIEWS = [
  { path: "/today", label: "Today", icon: Sun, keys: "g t" },
  { path: "/journal", label: "Journal", icon: BookOpen, keys: "g j" },
  { path: "/accounts", label: "Accounts", icon: Building, keys: "g a" },
  { path: "/promises", label: "Promises", icon: Handshake, keys: "g p" },
  { path: "/delight", label: "Delight", icon: Flower, keys: "g d" },
  { path: "/insights", label: "Insights", icon: Chart, keys: "g i" },
] as const;

/** The views that stand beside one of the rail. */
export const BESIDE = Object.entries(FAMILIES).flatMap(([head, members]) => members.filter(({ path }) => path !== head));
