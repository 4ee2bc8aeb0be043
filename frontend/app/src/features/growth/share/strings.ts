import { defineStrings } from "../../../shared/i18n";

export const shareStrings = defineStrings(
  "share",
  {
    "title.goal": "Share this goal with one person",
    "title.entry": "Share this line with one person",
    "what.goal":
      "They read the title, the sign, the milestones and the next step; of the start only your own rating. They do not read your log, who helps, or where the goal comes from, unless that is a clause of your role.",
    "what.entry":
      "They read this line, its day, the clause it belongs to and whether it counts as evidence. No person and no goal.",
    with: "With",
    choose: "Choose somebody",
    go: "Share it",
    "with.missing": "Choose a member.",
    nobody: "Nobody else has an account here yet.",
    now: "Shared with",
    since: "since {{day}}",
    back: "Take it back",
    "back.who": "Take it back from {{name}}",
    taken: "{{name}} cannot read it any more",
    see: "As they see it",
    "see.who": "As they see it: {{name}}",
    close: "Close",
  },
  {
    "title.goal": "Dieses Ziel mit jemandem teilen",
    "title.entry": "Diese Zeile mit jemandem teilen",
    "what.goal":
      "Zu lesen sind Titel, Zeichen, Meilensteine und der nächste Schritt; vom Anfang nur deine eigene Bewertung. Nicht zu lesen sind dein Log, wer hilft und woher das Ziel kommt, außer es ist ein Satz deiner Rolle.",
    "what.entry":
      "Zu lesen sind diese Zeile, ihr Tag, der Satz der Rolle, zu dem sie gehört, und ob sie als Beleg zählt. Keine Person und kein Ziel.",
    with: "Mit",
    choose: "Wähle jemanden",
    go: "Teilen",
    "with.missing": "Wähle ein Mitglied.",
    nobody: "Noch hat hier sonst niemand ein Konto.",
    now: "Geteilt mit",
    since: "seit {{day}}",
    back: "Zurücknehmen",
    "back.who": "Zurücknehmen: {{name}}",
    taken: "{{name}} kann es nicht mehr lesen",
    see: "So sieht es aus",
    "see.who": "So sieht es aus für {{name}}",
    close: "Schließen",
  },
);
