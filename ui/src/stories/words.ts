// Pure words and orders of stories.
import type { StoryItem } from "../api/bindings";

/** The texts of a story, in the order of telling, as `edit_story` names them. */
export const TEXTS = [
  { name: "title", label: "Title", empty: "Give it a title" },
  { name: "before", label: "Before", empty: "How was it before?" },
  { name: "moment", label: "Moment", empty: "What happened?" },
  { name: "felt", label: "Felt", empty: "How did it feel, in their words?" },
  { name: "after", label: "After", empty: "What is different now?" },
] as const;

/** Terms that are often agreed on, each with a key. */
export const TERMS = ["first name and firm", "full name and firm", "firm only", "no names"] as const;

/** Where a story stands, in a few words. */
export function standing(story: StoryItem): { text: string; tone: "told" | "ready" | "waits" } {
  if (story.why !== null) return { text: story.why, tone: "waits" };
  if (story.told_words !== null) return { text: story.told_words, tone: "told" };
  return { text: "ready to be told", tone: "ready" };
}

/** "No story is written yet", "Three stories, one of them not told yet". */
export function headline(stories: readonly StoryItem[]): string {
  const untold = stories.filter((story) => story.told === null).length;
  if (stories.length === 0) return "No story is written yet";
  const all = stories.length === 1 ? "One story" : `${stories.length} stories`;
  if (untold === 0) return stories.length === 1 ? `${all}, told` : `${all}, all of them told`;
  if (stories.length === 1) return `${all}, not told yet`;
  return `${all}, ${untold === stories.length ? "none of them told" : `${untold} not told yet`}`;
}

/** The order after one of a list was moved by so many places; the same list when it cannot move. */
export function moved<T>(list: readonly T[], item: T, by: number): readonly T[] {
  const at = list.indexOf(item);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const next = list.filter((other) => other !== item);
  next.splice(to, 0, item);
  return next;
}
