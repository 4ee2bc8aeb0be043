import { defineStrings } from "../i18n";

/** The short version of docs/coaching.md and docs/coaching.de.md. */
export const guideStrings = defineStrings(
  "coaching-guide",
  {
    title: "What coaching is here",
    not: "Neither training nor therapy, and nobody solves it for you. Somebody who has been there asks, you find what you will do, and each hour ends with one step.",
    "coachee.title": "If you are coached",
    "coachee.1": "Bring one thing, in one sentence, and say what you want from the hour.",
    "coachee.2": "Look at the last step first, also if nothing came of it.",
    "coachee.3":
      "Leave with one step that fits into an hour, and with a way to know that it worked.",
    "coach.title": "If you coach",
    "coach.1": "Ask before you tell. If you have a piece of advice, ask “May I?” and take a no.",
    "coach.2": "The choice, the step and the words stay with the other one.",
    "coach.3":
      "If it is about health, fear or a crisis, say that this is beyond coaching, and name who can help.",
    whole: "The whole guide for both sides is docs/coaching.md in the repository of Tenward.",
  },
  {
    title: "Was Coaching hier ist",
    not: "Weder Training noch Therapie, und niemand löst es für dich. Jemand, der das kennt, fragt, du findest, was du tun wirst, und jede Stunde endet mit einem Schritt.",
    "coachee.title": "Wenn du gecoacht wirst",
    "coachee.1": "Bring eine Sache mit, in einem Satz, und sag, was du von der Stunde willst.",
    "coachee.2": "Schau zuerst auf den letzten Schritt, auch wenn nichts daraus geworden ist.",
    "coachee.3":
      "Geh mit einem Schritt, der in eine Stunde passt, und damit, woran du merkst, dass er gewirkt hat.",
    "coach.title": "Wenn du coachst",
    "coach.1":
      "Frag, bevor du etwas sagst. Hast du einen Rat, frag „Darf ich?“ und nimm ein Nein an.",
    "coach.2": "Die Wahl, der Schritt und die Worte bleiben bei deinem Gegenüber.",
    "coach.3":
      "Geht es um Gesundheit, Angst oder eine Krise, sag, dass Coaching dafür nicht reicht, und nenne, wer helfen kann.",
    whole:
      "Der ganze Leitfaden für beide Seiten ist docs/coaching.de.md im Repository von Tenward.",
  },
);
