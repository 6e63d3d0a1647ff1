// Kinds of entries as pictures and words. The words are the product's.
import * as icons from "./icons";

type Drawn = (typeof icons)[keyof typeof icons];

interface Kind {
  word: string;
  icon: Drawn;
  tint: "" | "acc" | "dl" | "sl" | "late";
}

const KINDS: Record<string, Kind> = {
  call: { word: "Call", icon: icons.Phone, tint: "" },
  meeting: { word: "Meeting", icon: icons.Users, tint: "" },
  email: { word: "Email", icon: icons.Mail, tint: "" },
  visit: { word: "Visit", icon: icons.Walk, tint: "" },
  chat: { word: "Chat", icon: icons.MessageCircle, tint: "" },
  note: { word: "Note", icon: icons.StickyNote, tint: "" },
  promise: { word: "Promise", icon: icons.Handshake, tint: "acc" },
  delight: { word: "Delight moment", icon: icons.Flower, tint: "dl" },
  order: { word: "Order", icon: icons.Package, tint: "acc" },
  outcome: { word: "Outcome", icon: icons.Target, tint: "" },
  obstacle: { word: "Obstacle", icon: icons.Construction, tint: "" },
  question: { word: "Question", icon: icons.Question, tint: "sl" },
  pulse: { word: "Pulse", icon: icons.Gauge, tint: "acc" },
  advocacy: { word: "Advocacy", icon: icons.Megaphone, tint: "dl" },
  experiment: { word: "Experiment", icon: icons.Flask, tint: "" },
};

const UNKNOWN: Kind = { word: "Entry", icon: icons.StickyNote, tint: "" };

/** How a kind looks and what it is called. */
export function kindOf(kind: string): Kind {
  return KINDS[kind] ?? UNKNOWN;
}

/** The four levers of a delight moment, in the order of the keys Alt 1 to Alt 4. */
export const LEVERS = [
  { name: "ease", word: "Ease", icon: icons.Feather },
  { name: "speed", word: "Speed", icon: icons.Zap },
  { name: "generosity", word: "Generosity", icon: icons.Gift },
  { name: "humanity", word: "Humanity", icon: icons.HandHeart },
] as const;
