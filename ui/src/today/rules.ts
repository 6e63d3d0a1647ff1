// What a prompt looks like, by its rule; the steps of the playbooks by the first word of their reason.
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

/** Every rule but those of a promise of mine, which has a list of its own. */
const RULES: Record<string, Look> = {
  promise_colleague: { icon: icons.Handshake, tint: "acc" },
  promise_theirs: { icon: icons.Handshake, tint: "sl" },
  meeting_before: { icon: icons.Calendar, tint: "acc" },
  question: { icon: icons.Question, tint: "sl" },
  pulse_low: { icon: icons.Gauge, tint: "" },
  meeting_after: { icon: icons.NotebookPen, tint: "acc" },
  not_live: { icon: icons.Package, tint: "" },
  stalled: { icon: icons.Package, tint: "" },
  playbook: { icon: icons.Package, tint: "acc" },
  renewal: { icon: icons.Calendar, tint: "" },
  rhythm_max: { icon: icons.Waves, tint: "" },
  personal_date: { icon: icons.Gift, tint: "dl" },
  not_thanked: { icon: icons.HandHeart, tint: "dl" },
  obstacle_open: { icon: icons.Construction, tint: "" },
  pulse_due: { icon: icons.Gauge, tint: "acc" },
  perception_gap: { icon: icons.Gauge, tint: "sl" },
  advocate_care: { icon: icons.Flower, tint: "dl" },
  consent_not_asked: { icon: icons.Quote, tint: "dl" },
  story_ready: { icon: icons.BookOpen, tint: "dl" },
  outcome_stale: { icon: icons.Target, tint: "" },
  anniversary: { icon: icons.Gift, tint: "acc" },
  rhythm_ideal: { icon: icons.Waves, tint: "" },
  usual_gap: { icon: icons.Waves, tint: "" },
  balance: { icon: icons.Scale, tint: "" },
  outcome_unknown: { icon: icons.Target, tint: "" },
  delight_drought: { icon: icons.Flower, tint: "dl" },
  advocate_tired: { icon: icons.Megaphone, tint: "" },
  disguise: { icon: icons.Scale, tint: "sl" },
};

/** How a prompt looks. */
export function lookOf(prompt: { rule: string; lead: string }): Look {
  return (prompt.rule === "playbook" ? LEADS[prompt.lead] : undefined) ?? RULES[prompt.rule] ?? LEADS[prompt.lead] ?? { icon: icons.Ask, tint: "" };
}

/** Whether done writes something down at the entry, and does more than hide the prompt: then it is the first thing to do. */
export const isHonest = (prompt: { done: string }): boolean => prompt.done !== "Done";
