import { defineStrings } from "../../../shared/i18n";

/** Apart, because they come with every page. */
export const openStrings = defineStrings(
  "palette-open",
  { open: "Search (Ctrl K)" },
  { open: "Suchen (Strg K)" },
);
