import { defineStrings } from "../i18n";

/** The short version of docs/coaching.md and docs/coaching.de.md. */
export const guideStrings = defineStrings(
  "coaching-guide",
  {
    title: "How coaching works here",
    not: "Coaching isn’t training or therapy. Someone who’s been in your position asks questions, you decide what to do, and each session ends with one next step.",
    "coachee.title": "If you’re being coached",
    "coachee.1": "Bring one topic, in one sentence, and say what you want from the session.",
    "coachee.2": "Start with your last step, even if nothing came of it.",
    "coachee.3":
      "Leave with one step that takes less than an hour, and know how you’ll tell that it worked.",
    "coach.title": "If you coach",
    "coach.1": "Ask before you tell. If you have advice, ask “May I?” first, and accept a no.",
    "coach.2": "Let them choose, decide on the step and use their own words.",
    "coach.3":
      "If it’s about health, fear or a crisis, say that coaching isn’t enough and suggest who can help.",
    whole:
      "You’ll find the full guide for both sides in docs/coaching.md in the Tenward repository.",
  },
  {
    title: "Wie Coaching hier funktioniert",
    not: "Coaching ist weder Training noch Therapie. Jemand, der deine Lage kennt, stellt Fragen, du entscheidest, und jede Sitzung endet mit einem nächsten Schritt.",
    "coachee.title": "Wenn du gecoacht wirst",
    "coachee.1": "Bring ein Thema mit, in einem Satz, und sag, was du von der Sitzung willst.",
    "coachee.2": "Fangt mit dem letzten Schritt an, auch wenn nichts daraus geworden ist.",
    "coachee.3":
      "Nimm einen Schritt mit, der in eine Stunde passt. Leg fest, woran du merkst, dass er gewirkt hat.",
    "coach.title": "Wenn du coachst",
    "coach.1":
      "Frag, bevor du etwas rätst. Hast du einen Rat, frag „Darf ich?“ und akzeptiere ein Nein.",
    "coach.2": "Dein Gegenüber wählt, legt den Schritt fest und schreibt mit eigenen Worten.",
    "coach.3":
      "Geht es um Gesundheit, Angst oder eine Krise, sag, dass Coaching dafür nicht reicht, und schlag vor, wer helfen kann.",
    whole:
      "Den vollständigen Leitfaden für beide Seiten findest du im Repository von Tenward: docs/coaching.de.md.",
  },
);
