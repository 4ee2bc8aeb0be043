import type { StoryAgreement, Voted } from "../story";

const yes: Voted = [10];
const live: Voted = [6];

/** Mara's first version, with an objection that the second one takes up. */
export const english: StoryAgreement = {
  title: "Role agreement, version 1",
  word: "This is what you said you need, and what I take on. Tell me where it is wrong before we agree on it.",
  clauses: [
    {
      text: "You get a first look at your review within a working day.",
      why: "Large changes: the approach first, the details when there is time.",
      of: "Ensure high quality through reviews, standards and automation",
      theme: "Reviews within a working day",
    },
    {
      text: "At night I am the second line: the first is whoever is on call, and I come when they ring.",
      of: "Act as first escalation point for production incidents",
    },
    {
      text: "Each of you has one goal of your own, and I know its next step.",
      of: "Lead, mentor and develop a team of six to eight engineers",
    },
    {
      text: "Tom gets five lines on Fridays, and you can read them, too.",
      of: "Report on progress to senior management",
    },
    {
      text: "What is good for the team in a year comes before what is fast for me today.",
      section: "principle",
    },
  ],
  vote: {
    asked: ["team", "manager"],
    votes: {
      team: [
        [yes, [3, "Say within how many minutes. At night ten of them are long."], yes, yes, yes],
        [yes, yes, live, yes, yes],
        [live, yes, yes, yes, yes],
        [yes, live, yes, yes, [10, "Write down an example, else everybody means another year."]],
        [yes, yes, yes, live, yes],
        [yes, yes, yes, yes, live],
      ],
      manager: [[yes, live, yes, yes, yes]],
    },
  },
  answers: [
    {
      text: "At night I am the second line: the first is whoever is on call, and I come when they ring.",
      answer: "You are right. Fifteen minutes, and version 2 says so.",
    },
  ],
  visible: "workspace",
  next: {
    text: "At night I am the second line: the first is whoever is on call, and I come when they ring.",
    to: "At night I am the second line: the first is whoever is on call, and I come within fifteen minutes when they ring.",
  },
};

/** Jonas hat es mit dem Team besprochen. */
export const german: StoryAgreement = {
  title: "Rollenvereinbarung, Version 1",
  word: "Das habt ihr gebraucht, und das übernehme ich.",
  clauses: [
    {
      text: "Jedes Review hat am nächsten Mittag eine erste Antwort.",
      of: "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests",
      theme: "Code-Reviews am selben Tag",
    },
    {
      text: "Die Schnittstelle zum Altsystem ist bis zum Frühjahr abgelöst, und ich weiß, was danach kommt.",
      of: "Du verantwortest die technische Entwicklung der Lagerverwaltung",
    },
    { text: "„Ich weiß es nicht“ ist bei uns ein ganzer Satz.", section: "principle" },
  ],
  talk: "Teamrunde, mit allen sechs und Karin Albrecht",
  visible: "workspace",
};
