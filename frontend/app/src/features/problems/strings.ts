import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "problemPage",
  {
    code: "Its code is",
    developers: "Who calls the API finds which operation answers with it in the",
    docs: "description of the API",
    home: "To the start page",
  },
  {
    code: "Der Code dafür ist",
    developers: "Wer die API nutzt, findet, welche Operation damit antwortet, in der",
    docs: "Beschreibung der API",
    home: "Zur Startseite",
  },
);
