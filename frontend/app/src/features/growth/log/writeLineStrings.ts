import { defineStrings } from "../../../shared/i18n";

/** Apart, because they come with every page. */
export const writeLineStrings = defineStrings(
  "growth-write",
  { open: "Add log entry (L)" },
  { open: "Logeintrag schreiben (L)" },
);
