import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "problemPage",
  {
    code: "Error code:",
    developers: "If you use the API, you’ll find the operations that can return this in the",
    docs: "API reference",
    home: "Go to home page",
  },
  {
    code: "Fehlercode:",
    developers:
      "Wenn du die API nutzt, findest du die Operationen, die diesen Fehler liefern, in der",
    docs: "API-Referenz",
    home: "Zur Startseite",
  },
);
