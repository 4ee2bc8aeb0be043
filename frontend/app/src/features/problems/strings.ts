import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "problemPage",
  {
    code: "Its code is",
    developers: "If you call the API, see which operations answer with it in the",
    docs: "API description",
    home: "Go to the start page",
  },
  {
    code: "Der Code dafür ist",
    developers: "Wenn du die API nutzt, findest du die Operationen, die damit antworten, in der",
    docs: "Beschreibung der API",
    home: "Zur Startseite",
  },
);
