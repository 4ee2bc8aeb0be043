import { defineStrings } from "../../../../shared/i18n";

export const previewStrings = defineStrings(
  "survey-preview",
  {
    open: "See what they will see",
    heading: "The page they will see",
    note: "This is the page they get, filled with this survey. Nothing can be sent from here.",
    width: "Width",
    phone: "Phone",
    desktop: "Desktop",
    group: "As somebody in",
    frame: "The respondent page",
    tab: "Open in a new tab",
    close: "Back to the survey",
  },
  {
    open: "Ansehen, was sie sehen",
    heading: "Die Seite, die sie sehen",
    note: "Das ist die Seite, die sie bekommen, mit dieser Umfrage. Von hier wird nichts gesendet.",
    width: "Breite",
    phone: "Handy",
    desktop: "Desktop",
    group: "Als jemand in",
    frame: "Die Seite der Befragten",
    tab: "In einem neuen Tab öffnen",
    close: "Zurück zur Umfrage",
  },
);
