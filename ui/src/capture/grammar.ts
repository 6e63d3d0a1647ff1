// What can be written in the line. The grammar itself is the journal's; this only shows it.

/** A sign that begins a part of the line. */
export interface Marker {
  sign: string;
  word: string;
  tint: "mine" | "theirs" | "delight" | "plain";
  example: string;
}

export const MARKERS: Marker[] = [
  { sign: ">", word: "I promise", tint: "mine", example: "> send the sizing document by fri" },
  { sign: "<", word: "they promise", tint: "theirs", example: "< signed agreement by 15 jan" },
  { sign: "!", word: "delight", tint: "delight", example: "! Priya: \"first upgrade nobody noticed\"" },
  { sign: "?", word: "to ask", tint: "plain", example: "? who owns the backup policy" },
  { sign: "<?", word: "they ask", tint: "plain", example: "<? can we keep the old console" },
  { sign: "~", word: "obstacle", tint: "plain", example: "~ nights still open the old console" },
  { sign: "=", word: "outcome", tint: "plain", example: "= picking errors under 0.5 %" },
];

/** Lines of the sheet: what is written, and what it means. */
export const SECTIONS: { title: string; lines: [written: string, meaning: string][] }[] = [
  {
    title: "How a line begins",
    lines: [
      ["call  met  email  visit  chat  note", "what happened; a note when it says nothing"],
      ["@calder  @\"Calder Water\"", "an account or a person; a new name after @ makes an account"],
      ["yesterday  on mon  12 jan", "when it was; now when it says nothing"],
      [":", "ends the beginning; everything after it is yours"],
    ],
  },
  {
    title: "Dates",
    lines: [
      ["by fri  on 12 jan  before the 15th", "after by, on, before, until, due"],
      ["in 3 weeks  in 3 business days", "counted from today"],
      ["mon 9am  eow  eom  q1  mid jan", "at the very end of a part, alone"],
      ["30d after live  120d before renewal", "counted from what happens"],
    ],
  },
  {
    title: "Facts, right after the name",
    lines: [
      ["order PO-4711 firewall refresh 84k EUR, live 1 dec", "what they bought"],
      ["live 1 dec", "the day an order went live, or will"],
      ["renewal 30 sep 2027", "when the contract renews"],
      ["every 3 weeks, at most 6", "how often you want to be in touch"],
      ["remind is it used? 30d after live", "a promise to yourself"],
      ["pulse 9 service ticket 20817", "feedback from 0 to 10"],
      ["pulse 6 support vs Contoso answers sooner: too slow", "with what they said of somebody else"],
      ["pulse 8 support ours", "what you believe they would say"],
      ["advocacy retelling   experiment …", "what they said for you; a rule you broke"],
    ],
  },
  {
    title: "Everywhere",
    lines: [
      ["#advocacy", "a tag"],
      ["#gave  #asked", "whether it gave or asked"],
      ["#for-them  #for-us  #for-both", "whom it served; a gift that serves us counts as an ask"],
      ["<? why so slow ticket 20817", "a ticket at the end of their question"],
      ["\"their own words\"", "never read as anything else"],
    ],
  },
];
