import { defineStrings } from "../../shared/i18n";

export const todayStrings = defineStrings(
  "week-today",
  {
    today: "Planned for today",
    none: "Nothing is planned for today.",
    week: "See the whole week",
    "look-back": "Review the week",
  },
  {
    today: "Für heute geplant",
    none: "Für heute ist nichts geplant.",
    week: "Ganze Woche ansehen",
    "look-back": "Auf die Woche zurückblicken",
  },
);
