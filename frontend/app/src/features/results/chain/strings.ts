import { defineStrings } from "../../../shared/i18n";

export const chainStrings = defineStrings(
  "chain",
  {
    thread: "What happened with this comment",
    comment: "Comment",
    clause: "Responsibility: {{text}}",
    "no-clause": "Not in your role yet",
    rating: "Rating",
    "no-rating": "Not rated yet",
    "in-theme_one": "Showing the one comment in “{{theme}}”.",
    "in-theme_other": "Showing the {{count}} comments in “{{theme}}”.",
    "theme-gone": "This theme no longer exists on any board.",
    everywhere: "Show all comments",
    failed: "Can’t show what happened with the comments right now.",
  },
  {
    thread: "Was aus diesem Kommentar wurde",
    comment: "Kommentar",
    clause: "Satz deiner Rolle: {{text}}",
    "no-clause": "Noch nicht in deiner Rolle",
    rating: "Bewertung",
    "no-rating": "Noch nicht bewertet",
    "in-theme_one": "Gezeigt wird der eine Kommentar in „{{theme}}“.",
    "in-theme_other": "Gezeigt werden die {{count}} Kommentare in „{{theme}}“.",
    "theme-gone": "Dieses Thema gibt es in keiner Übersicht mehr.",
    everywhere: "Alle Kommentare zeigen",
    failed: "Was aus den Kommentaren wurde, lässt sich gerade nicht zeigen.",
  },
);
