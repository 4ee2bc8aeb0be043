import { defineStrings } from "../../../../shared/i18n";

export const previewStrings = defineStrings(
  "survey-preview",
  {
    open: "See it as they do",
    heading: "The page as they see it",
    note: "The same page they get, filled with this survey. Nothing can be sent from here.",
    width: "Width",
    phone: "Phone",
    desktop: "Desktop",
    group: "As somebody in",
    frame: "The respondent page",
    tab: "Open in a tab of its own",
    close: "Back to the survey",
  },
  {
    open: "Sehen, was sie sehen",
    heading: "Die Seite, wie sie sie sehen",
    note: "Dieselbe Seite, die sie bekommen, mit dieser Umfrage. Von hier wird nichts gesendet.",
    width: "Breite",
    phone: "Handy",
    desktop: "Großer Bildschirm",
    group: "Als jemand in",
    frame: "Die Seite der Befragten",
    tab: "In einem eigenen Tab öffnen",
    close: "Zurück zur Umfrage",
  },
);
