import { defineStrings } from "../../../shared/i18n";

export const shareStrings = defineStrings(
  "share",
  {
    "title.goal": "Share this goal",
    "title.entry": "Share this log entry",
    "what.goal":
      "They can read the title, how you’ll know, the milestones and the next step, and your own rating from the start. They can’t read your log, who helps, or where the goal comes from, unless that’s one of your responsibilities.",
    "what.entry":
      "They can read this entry, its date, the responsibility it belongs to and whether it counts as evidence. They don’t see any person or goal.",
    with: "With",
    choose: "Choose a person",
    go: "Share",
    "with.missing": "Choose a person.",
    nobody: "Nobody else has an account here yet.",
    now: "Shared with",
    since: "since {{day}}",
    back: "Stop sharing",
    "back.who": "Stop sharing with {{name}}",
    taken: "{{name}} can no longer read it",
    see: "See their view",
    "see.who": "See their view: {{name}}",
    close: "Close",
  },
  {
    "title.goal": "Dieses Ziel teilen",
    "title.entry": "Diesen Logeintrag teilen",
    "what.goal":
      "Die Person kann den Titel, woran du es merkst, die Meilensteine und den nächsten Schritt lesen, dazu deine eigene Bewertung vom Anfang. Sie sieht nicht dein Log, wer hilft und woher das Ziel kommt, außer es ist ein Satz deiner Rolle.",
    "what.entry":
      "Die Person sieht diesen Eintrag, das Datum, den zugehörigen Satz der Rolle und ob er als Beleg zählt. Andere Personen und Ziele sieht sie nicht.",
    with: "Mit",
    choose: "Wähle jemanden",
    go: "Teilen",
    "with.missing": "Wähle ein Mitglied.",
    nobody: "Noch hat hier sonst niemand ein Konto.",
    now: "Geteilt mit",
    since: "seit {{day}}",
    back: "Nicht mehr teilen",
    "back.who": "Nicht mehr mit {{name}} teilen",
    taken: "{{name}} kann es nicht mehr lesen",
    see: "Ansicht prüfen",
    "see.who": "So sieht es {{name}}",
    close: "Schließen",
  },
);
