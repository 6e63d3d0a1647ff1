// How a silence is drawn: filled since the last touch, a tick at the usual gap, the end at the maximum.

/** Per cent of the width. */
export interface Meter {
  fill: number;
  usual: number;
  /** Past a maximum that the user set. */
  isOver: boolean;
  /** Most of the way to the end. */
  isFar: boolean;
}

/** From days. Without a maximum the end is twice the usual gap, as where the gap itself prompts. */
export function meter({ days, usual, maximum }: { days: number; usual: number; maximum: number | null }): Meter {
  const end = Math.max(1, maximum ?? Math.max(usual * 2, days));
  const part = (value: number): number => Math.min(100, Math.round((value / end) * 100));
  return { fill: part(days), usual: part(usual), isOver: maximum !== null && days > maximum, isFar: days / end > 0.75 };
}
