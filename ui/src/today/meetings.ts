// Which of the day's meetings comes first, and what a meeting is called.
import type { MeetingCard } from "../api/bindings";

/** How long a meeting without a length is taken to last, in minutes. */
const USUAL_LENGTH = 60;

/** Whether it has begun, so that it can be logged. */
export const hasBegun = (meeting: MeetingCard): boolean => meeting.minutes_until !== null && meeting.minutes_until <= 0;

/** So many minutes before a meeting it is the next one, even while another still goes on. */
const SOON = 30;

/** The one that goes on or comes next, then the others in their order. */
export function nextFirst(meetings: readonly MeetingCard[]): MeetingCard[] {
  const isSoon = ({ minutes_until: until }: MeetingCard): boolean => until !== null && until > 0 && until <= SOON;
  const isOver = ({ minutes_until: until, length }: MeetingCard): boolean => until !== null && -until >= (length ?? USUAL_LENGTH);
  const next = meetings.find(isSoon) ?? meetings.find((meeting) => !isOver(meeting)) ?? meetings[0];
  return next ? [next, ...meetings.filter((meeting) => meeting !== next)] : [];
}

/** "Quarterly review with Calder Water", unless the title names the account already. */
export function called({ title, account }: MeetingCard): string {
  return !account || title.toLowerCase().includes(account.name.toLowerCase()) ? title : `${title} with ${account.name}`;
}
