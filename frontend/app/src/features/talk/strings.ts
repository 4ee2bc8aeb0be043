import { defineStrings } from "../../shared/i18n";

export const pageStrings = defineStrings(
  "talk",
  {
    people: "People",
    "last.title": "Last step first",
    "last.from": "From {{day}}.",
    "last.none": "The last one closed without a step.",
    "last.first": "This is the first one.",
    "points.title": "Points",
    "points.note": "{{who}} adds points behind a link. Tick what you talked about.",
    "lines.title": "What came of it",
    "lines.note":
      "One line each. They stand in your log and on your page about {{who}}, and nowhere else.",
    "lines.hint": "One line, as you would write it for yourself",
    "next.title": "The next step",
    "step.who": "Who does it",
    "step.you": "You",
    "step.what": "What",
    "step.minutes": "Minutes",
    "step.by": "By",
    "field.saved": "Saved.",
    "field.kept": "Not saved yet: it stays in the field.",
  },
  {
    people: "Leute",
    "last.title": "Zuerst der letzte Schritt",
    "last.from": "Vom {{day}}.",
    "last.none": "Das letzte schloss ohne Schritt.",
    "last.first": "Dies ist das erste.",
    "points.title": "Punkte",
    "points.note":
      "{{who}} ergänzt Punkte hinter einem Link. Hake ab, worüber ihr gesprochen habt.",
    "lines.title": "Was dabei herauskam",
    "lines.note":
      "Je eine Zeile. Sie stehen in deinem Log und auf deiner Seite über {{who}}, sonst nirgends.",
    "lines.hint": "Eine Zeile, wie du sie für dich schreiben würdest",
    "next.title": "Der nächste Schritt",
    "step.who": "Wer es tut",
    "step.you": "Du",
    "step.what": "Was",
    "step.minutes": "Minuten",
    "step.by": "Bis",
    "field.saved": "Gespeichert.",
    "field.kept": "Noch nicht gespeichert: Es bleibt im Feld.",
  },
);
