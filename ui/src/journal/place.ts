// Where one was in the journal, for when one comes back from an entry.
export const place = {
  line: "",
  best: false,
  selected: null as string | null,
  /** Where the selected row was among the rows: the one that took its place is as good when it went. */
  at: -1,
  /** How many entries or hits were loaded. */
  count: 0,
};
