import type { StoryPairing, StoryTalks } from "../story";

export const english: StoryTalks = {
  contacts: [
    {
      name: "Dana Wu",
      rhythmDays: 14,
      seriesDays: 14,
      lines: [
        {
          ago: 61,
          kind: "heard",
          text: "Wants to lead a release and asked me to stay out of the room.",
        },
        {
          ago: 40,
          kind: "thanked",
          text: "You asked the question nobody asked, in front of everybody.",
        },
      ],
    },
    {
      name: "Isla Grant",
      rhythmDays: 14,
      why: "The refund contract",
      lines: [
        {
          ago: 47,
          kind: "touch",
          text: "A call about the refund screens. She asked for two dates.",
        },
      ],
    },
    {
      name: "Priya Shah",
      rhythmDays: 28,
      lines: [{ ago: 70, kind: "touch", text: "Lunch. Her team counts our deprecations by hand." }],
    },
    {
      name: "Tom Ashworth",
      rhythmDays: 7,
      lines: [{ ago: 4, kind: "touch", text: "Ten minutes on the way to the train." }],
    },
    {
      name: "Beth Okafor",
      rhythmDays: 21,
      lines: [
        {
          ago: 9,
          kind: "thanked",
          text: "You took the escalation and gave it back with a name on it.",
        },
        {
          ago: 30,
          kind: "asked-for-change",
          text: "The notes came at five to six. Tell me at noon.",
        },
      ],
    },
    {
      name: "Leo Fontaine",
      rhythmDays: 28,
      lines: [{ ago: 12, kind: "touch", text: "The guild." }],
    },
  ],
  oneOnOne: {
    with: "Dana Wu",
    held: [
      {
        ago: 25,
        points: ["What do you need to lead a release alone?"],
        lines: [
          {
            kind: "heard",
            text: "A second day in the rota would be enough. She had the plan ready.",
          },
        ],
        steps: [
          {
            text: "Lead the release of the 12th",
            by: "other",
            in: 9,
            happened: "It went out at eleven, and nobody called me.",
          },
        ],
      },
      {
        ago: 11,
        points: ["How was the release without me?"],
        lines: [{ kind: "heard", text: "She says on Thursdays what she is unsure about." }],
        steps: [
          { text: "Ask Tom for a second day in the release rota", in: 12, minutes: 30 },
          {
            text: "Write down what the next release needs",
            by: "other",
            in: 8,
          },
        ],
      },
    ],
    preparation: "Ask first. Do not offer the migration as an answer to everything.",
    points: ["What did I do that got in your way?"],
    theirs: [
      "I would like to lead the next release as well.",
      "When do we talk about the migration in the team?",
    ],
  },
};

export const german: StoryTalks = {
  contacts: [
    {
      name: "Emine Yıldız",
      rhythmDays: 14,
      seriesDays: 14,
      lines: [{ ago: 33, kind: "heard", text: "Will die Übergabe an den Betrieb selbst machen." }],
    },
    {
      name: "Henrik Paulsen",
      rhythmDays: 14,
      why: "Der Kommissionierplan",
      lines: [{ ago: 39, kind: "touch", text: "Am Telefon: Der Plan ändert sich im Frühjahr." }],
    },
    {
      name: "Karin Albrecht",
      rhythmDays: 14,
      lines: [{ ago: 6, kind: "touch", text: "Kurz in der Kaffeeküche." }],
    },
  ],
  oneOnOne: {
    with: "Emine Yıldız",
    held: [
      {
        ago: 12,
        points: ["Was brauchst du für die Übergabe?"],
        lines: [{ kind: "heard", text: "Einen Nachmittag mit dem Betrieb, ohne mich." }],
        steps: [
          { text: "Den Nachmittag mit dem Betrieb ausmachen", in: 13, minutes: 15 },
          {
            text: "Die Liste der Störungen mitbringen",
            by: "other",
            in: 6,
            happened: "Sie lag am Montag auf meinem Tisch.",
          },
        ],
      },
    ],
    preparation: "Zuhören. Nicht gleich eine Lösung anbieten.",
    points: ["Wo habe ich dir zuletzt im Weg gestanden?"],
    theirs: ["Ich möchte auch die nächste Übergabe machen."],
  },
};

/** Jonas coaches Mara. */
export const pairing: StoryPairing = {
  offers: [
    {
      skills: ["Delegation", "Letting go", "Difficult conversations"],
      languages: ["de", "en"],
      zone: "Europe/Berlin",
      places: 2,
      note: "I led three teams before this one, and gave two of them away.",
      published: true,
      outside: false,
    },
    {
      skills: ["Reviews", "The first months as a lead"],
      languages: ["en"],
      zone: "Europe/London",
      places: 1,
      published: true,
      outside: true,
      contact: "mailto:mara@demo.example",
    },
  ],
  pairing: {
    purpose: "I say yes on the spot and regret it on the way home.",
    skills: ["Delegation", "Feedback"],
    rated: [4, 6],
    rhythmDays: 14,
    sessions: [
      {
        ago: 36,
        purpose: "Every review goes over my desk. I want one that does not.",
        options: ["Name one service whose reviews I leave alone", "Ask Amir to look at mine"],
        step: {
          text: "Leave one review to somebody else and do not look at it",
          minutes: 15,
          in: 7,
          sign: "It is merged, and I have not opened it.",
          skill: "Delegation",
        },
        happened: "A review went out without me, and nobody noticed.",
      },
      {
        ago: 22,
        purpose: "I praise on Fridays, in general. That helps nobody.",
        options: ["Two sentences on the same day", "Ask what they would like to hear about"],
        step: {
          text: "Say what went well within a day, to one person",
          minutes: 15,
          in: 5,
          sign: "They can say in one sentence what I meant.",
          skill: "Feedback",
        },
        happened: "Two sentences on the same day instead of one on Friday.",
      },
      {
        ago: 8,
        purpose: "They chose the library I would not have chosen. May I say so, and when?",
        options: [
          "I say it once, today, marked as mine",
          "I say nothing until they have measured it",
        ],
        step: {
          text: "Tell the team that the queue library is their decision",
          minutes: 15,
          in: 10,
          sign: "They start without asking me.",
          skill: "Delegation",
        },
      },
    ],
  },
};
