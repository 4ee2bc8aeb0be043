import type { StoryAgreement, Voted } from "../story";

const yes: Voted = [10];
const live: Voted = [6];

/** Mara's first version, with an objection that the second one takes up. */
export const english: StoryAgreement = {
  title: "Role agreement, version 1",
  word: "This is what you told me you need, and what I’ll take on. Tell me what’s wrong before we agree on it.",
  clauses: [
    {
      text: "I give every review a first look within a working day.",
      why: "For large changes, I look at the approach first and the details when there’s time.",
      of: "Ensure high quality through reviews, standards and automation",
      theme: "Reviews within a working day",
    },
    {
      text: "At night, whoever is on call goes first. I’m second line and join when they call.",
      of: "Act as first escalation point for production incidents",
    },
    {
      text: "Each of you has a goal of your own, and I know the next step.",
      of: "Lead, mentor and develop a team of six to eight engineers",
    },
    {
      text: "Tom gets a five-line update on Fridays, and you can read it too.",
      of: "Report on progress to senior management",
    },
    {
      text: "What’s good for the team in a year matters more than what’s fastest for me today.",
      why: "I fixed the queue alone three times, and nobody else knows it now.",
      section: "principle",
    },
  ],
  vote: {
    asked: ["team", "manager"],
    votes: {
      team: [
        [
          yes,
          [3, "Say how quickly you'll join. At night, even ten minutes feel long."],
          yes,
          yes,
          yes,
        ],
        [yes, yes, live, yes, yes],
        [live, yes, yes, yes, yes],
        [
          yes,
          live,
          yes,
          yes,
          [10, "Add an example. Otherwise everyone will read this differently."],
        ],
        [yes, yes, yes, live, yes],
        [yes, yes, yes, yes, live],
      ],
      manager: [[yes, live, yes, yes, yes]],
    },
  },
  answers: [
    {
      text: "At night, whoever is on call goes first. I’m second line and join when they call.",
      answer: "You’re right. I’ll join within fifteen minutes, and I’ve added that to version 2.",
    },
  ],
  // The first clause has no result of the vote, because the same people rated it within sixty days.
  talk: "Team meeting after the vote, with all six and Tom Ashworth",
  visible: "workspace",
  next: {
    text: "At night, whoever is on call goes first. I’m second line and join when they call.",
    to: "At night, whoever is on call goes first. I’m second line and join within fifteen minutes of a call.",
  },
};

/** Jonas hat es mit dem Team besprochen. */
export const german: StoryAgreement = {
  title: "Rollenvereinbarung, Version 1",
  word: "Das braucht ihr von mir, und das übernehme ich.",
  clauses: [
    {
      text: "Jedes Review bekommt bis zum nächsten Mittag eine erste Antwort.",
      of: "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests",
      theme: "Code-Reviews am selben Tag",
    },
    {
      text: "Wir lösen die Schnittstelle zum Altsystem bis zum Frühjahr ab, und ich plane, was danach kommt.",
      of: "Du verantwortest die technische Entwicklung der Lagerverwaltung",
    },
    {
      text: "Bei uns dürfen alle „Ich weiß es nicht“ sagen.",
      why: "Sonst erfahren wir erst am Freitag, was am Montag unklar war.",
      section: "principle",
    },
  ],
  talk: "Teamrunde mit allen sechs und Karin Albrecht",
  visible: "workspace",
};
