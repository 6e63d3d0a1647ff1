// What a prompt looks like, by its rule; the steps of the playbook by the first word of their reason.
import * as icons from "../shared/icons";

type Drawn = (typeof icons)[keyof typeof icons];

/** An icon and the tint behind it. */
export interface Look {
  icon: Drawn;
  tint: "" | "acc" | "dl" | "sl";
}

const LEADS: Record<string, Look> = {
  Live: { icon: icons.Package, tint: "acc" },
  Adoption: { icon: icons.Package, tint: "acc" },
  Outcome: { icon: icons.Target, tint: "" },
  Story: { icon: icons.BookOpen, tint: "dl" },
  Value: { icon: icons.HandHeart, tint: "acc" },
  Advocacy: { icon: icons.Flower, tint: "dl" },
};

const RULES: Record<string, Look> = {
  question: { icon: icons.Question, tint: "sl" },
  pulse_low: { icon: icons.Gauge, tint: "" },
  not_live: { icon: icons.Package, tint: "" },
  playbook: { icon: icons.Package, tint: "acc" },
  renewal: { icon: icons.Calendar, tint: "" },
  rhythm_max: { icon: icons.Waves, tint: "" },
  rhythm_ideal: { icon: icons.Waves, tint: "" },
  usual_gap: { icon: icons.Waves, tint: "" },
  balance: { icon: icons.Scale, tint: "" },
  outcome_unknown: { icon: icons.Target, tint: "" },
  promise_colleague: { icon: icons.Handshake, tint: "acc" },
  promise_theirs: { icon: icons.Handshake, tint: "sl" },
};

/** How a prompt looks. */
export function lookOf(prompt: { rule: string; lead: string }): Look {
  return (prompt.rule === "playbook" ? LEADS[prompt.lead] : undefined) ?? RULES[prompt.rule] ?? LEADS[prompt.lead] ?? { icon: icons.Ask, tint: "" };
}
