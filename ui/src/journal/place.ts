// Where one was in the journal, for when one comes back from an entry.
export const place = {
  line: "",
  best: false,
  selected: null as string | null,
  /** How many entries of the timeline were loaded. */
  count: 0,
};
