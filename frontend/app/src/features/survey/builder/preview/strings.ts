import { defineStrings } from "../../../../shared/i18n";

export const previewStrings = defineStrings(
  "survey-preview",
  {
    open: "Preview as a respondent",
    heading: "What respondents see",
    note: "This is their page, filled with this survey. Nothing can be sent from here.",
    width: "Width",
    phone: "Phone",
    desktop: "Desktop",
    group: "As someone in",
    frame: "Respondent page",
    tab: "Open in a new tab",
    close: "Back to the survey",
  },
  {
    open: "Als Vorschau ansehen",
    heading: "Was die Befragten sehen",
    note: "Das ist ihre Seite mit dieser Umfrage. Von hier wird nichts gesendet.",
    width: "Breite",
    phone: "Handy",
    desktop: "Desktop",
    group: "Als Person in",
    frame: "Die Seite der Befragten",
    tab: "In einem neuen Tab öffnen",
    close: "Zurück zur Umfrage",
  },
);
