import { defineStrings } from "../../../shared/i18n";

/** Apart, because they come with every page. */
export const writeLineStrings = defineStrings(
  "growth-write",
  { open: "Write a line (L)" },
  { open: "Eine Zeile schreiben (L)" },
);
