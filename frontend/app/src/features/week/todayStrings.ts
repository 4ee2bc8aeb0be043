import { defineStrings } from "../../shared/i18n";

export const todayStrings = defineStrings(
  "week-today",
  {
    today: "Planned for today",
    none: "Nothing is planned for today.",
    week: "The whole week",
    "look-back": "Look back on the week",
  },
  {
    today: "Für heute geplant",
    none: "Für heute ist nichts geplant.",
    week: "Die ganze Woche",
    "look-back": "Auf die Woche zurückschauen",
  },
);
