import { defineStrings } from "../../../shared/i18n";

export const chainStrings = defineStrings(
  "chain",
  {
    thread: "From this comment to what became of it",
    comment: "Comment",
    clause: "Clause: {{text}}",
    "no-clause": "No clause yet",
    rating: "Rating",
    "no-rating": "No rating yet",
    "in-theme_one": "Only the comment in “{{theme}}”.",
    "in-theme_other": "Only the {{count}} comments in “{{theme}}”.",
    "theme-gone": "That theme is no longer on any board.",
    everywhere: "Show all comments",
    failed: "What became of the comments cannot be shown right now.",
  },
  {
    thread: "Von diesem Kommentar zu dem, was daraus wurde",
    comment: "Kommentar",
    clause: "Satz der Rolle: {{text}}",
    "no-clause": "Noch kein Satz der Rolle",
    rating: "Bewertung",
    "no-rating": "Noch keine Bewertung",
    "in-theme_one": "Nur der Kommentar in „{{theme}}“.",
    "in-theme_other": "Nur die {{count}} Kommentare in „{{theme}}“.",
    "theme-gone": "Dieses Thema gibt es in keiner Übersicht mehr.",
    everywhere: "Alle Kommentare zeigen",
    failed: "Was aus den Kommentaren wurde, lässt sich gerade nicht zeigen.",
  },
);
