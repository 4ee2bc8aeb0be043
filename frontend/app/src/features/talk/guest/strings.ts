import { defineStrings } from "../../../shared/i18n";

export const guestStrings = defineStrings(
  "talk-guest",
  {
    gone: "This link leads to no talk",
    "gone.text":
      "It may have been replaced or ended, or part of it is missing. Ask whoever gave it to you.",
  },
  {
    gone: "Dieser Link führt zu keinem Gespräch",
    "gone.text":
      "Vielleicht wurde er ersetzt oder beendet, oder ein Teil fehlt. Frag die Person, von der du ihn hast.",
  },
);
