import type { StoryPairing, StoryTalks } from "../story";

export const english: StoryTalks = {
  lines: [
    {
      ...{ ago: 5, kind: "did", card: "update", outcome: "sideways" },
      text: "What moved\nRefunds answer in half the time.\n\nWhat I need\nOne tester for the ledger in December.",
    },
    {
      ...{ ago: 18, kind: "reflection" },
      text: "May I share this?\n\nCan the team handle it now?\nYes, once Tom has told me who is meant.",
    },
  ],
  stages: [
    ["Design", "Amir Haddad", "Gita Rao"],
    ["Review", "Beth Okafor", "Callum Reid"],
    ["Release", "Dana Wu"],
  ],
  contacts: [
    {
      name: "Dana Wu",
      rhythmDays: 14,
      seriesDays: 14,
      wouldLike: "Run a release on her own",
      lines: [
        {
          ago: 20,
          kind: "chance",
          text: "Asked the guild to let Dana present the load test in December.",
        },
        {
          ago: 61,
          kind: "heard",
          text: "Wants to lead a release and asked me not to be in the room.",
        },
        {
          ago: 40,
          kind: "thanked",
          text: "You asked the question nobody else dared to ask, in front of everyone.",
        },
      ],
    },
    { name: "Amir Haddad", wouldLike: "Speak for us in the platform guild" },
    {
      name: "Isla Grant",
      rhythmDays: 14,
      why: "The refund API",
      lines: [
        {
          ago: 47,
          kind: "touch",
          text: "Call about the refund screens. She needs two dates from us.",
        },
        {
          ago: 46,
          kind: "reflection",
          text: "Speak their language\n\nWhat do they care about, in their own words?\nTwo dates that hold.",
        },
      ],
    },
    {
      name: "Priya Shah",
      rhythmDays: 28,
      lines: [{ ago: 70, kind: "touch", text: "Lunch. Her team tracks our deprecations by hand." }],
    },
    {
      name: "Tom Ashworth",
      rhythmDays: 7,
      lines: [
        { ago: 4, kind: "touch", text: "Chatted for ten minutes on the way to the station." },
        {
          ago: 6,
          kind: "heard",
          text: "Who decides on the test environment? He asked the platform team himself.",
        },
        { ago: 11, kind: "heard", text: "The certificate expires on Friday, and he is away." },
      ],
    },
    {
      name: "Beth Okafor",
      rhythmDays: 21,
      lines: [
        {
          ago: 9,
          kind: "thanked",
          text: "You took the escalation and made sure it had an owner.",
        },
        {
          ago: 30,
          kind: "asked-for-change",
          text: "I got your notes at five to six. Please tell me by noon.",
        },
      ],
    },
    {
      name: "Leo Fontaine",
      rhythmDays: 28,
      lines: [
        { ago: 12, kind: "touch", text: "Spoke at the guild meeting." },
        {
          ...{ ago: 15, kind: "did", card: "not-yet", outcome: "not-now" },
          text: "Not now: Review the API guide\nI can’t this month. Please ask me again in January.",
        },
        {
          ago: 16,
          kind: "reflection",
          text: "We disagree\n\nWhat do they see that I don’t?\nThat a second queue costs their team a rota.",
        },
        { ago: 5, kind: "touch", card: "update", outcome: "sideways", text: "Update: Sideways" },
      ],
    },
  ],
  oneOnOne: {
    with: "Dana Wu",
    held: [
      {
        ago: 25,
        points: ["What do you need to run a release on your own?"],
        lines: [
          {
            kind: "heard",
            text: "Needs a second day in the rota. She already has a plan.",
          },
        ],
        steps: [
          {
            text: "Run the next release without me",
            by: "other",
            in: 9,
            happened: "It went live at eleven, and nobody had to call me.",
          },
        ],
      },
      {
        ago: 11,
        points: ["How did the release go without me?"],
        lines: [
          { kind: "heard", text: "Now raises open questions on Thursdays, before the release." },
        ],
        steps: [
          { text: "Ask Tom for a second day in the release rota", in: 12, minutes: 30 },
          {
            text: "List what the next release needs",
            by: "other",
            in: 8,
          },
        ],
      },
    ],
    preparation: "Ask first. Don’t push the migration as the answer to everything.",
    points: ["Is there anything I’ve done that got in your way?"],
    theirs: [
      "I'd like to run the next release too.",
      "When will we talk about the migration as a team?",
    ],
  },
};

export const german: StoryTalks = {
  stages: [
    ["Entwurf", "Anna Krüger", "Clara Vogt"],
    ["Bereitschaft", "Bilal Demir"],
  ],
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
      lines: [{ ago: 39, kind: "touch", text: "Telefonat: Der Plan ändert sich im Frühjahr." }],
    },
    {
      name: "Karin Albrecht",
      rhythmDays: 14,
      lines: [{ ago: 6, kind: "touch", text: "Kurz in der Kaffeeküche geredet." }],
    },
  ],
  oneOnOne: {
    with: "Emine Yıldız",
    held: [
      {
        ago: 12,
        points: ["Was brauchst du für die Übergabe?"],
        lines: [{ kind: "heard", text: "Sie möchte einen Nachmittag mit dem Betrieb, ohne mich." }],
        steps: [
          { text: "Den Nachmittag mit dem Betrieb ausmachen", in: 13, minutes: 15 },
          {
            text: "Die Liste der Störungen mitbringen",
            by: "other",
            in: 6,
            happened: "Die Liste war am Montag da.",
          },
        ],
      },
    ],
    preparation: "Zuhören. Nicht gleich eine Lösung anbieten.",
    points: ["Womit habe ich es dir zuletzt schwer gemacht?"],
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
      note: "I’ve led three other teams and handed over two of them.",
      published: true,
      outside: false,
    },
    {
      skills: ["Reviews", "First months as a lead"],
      languages: ["en"],
      zone: "Europe/London",
      places: 1,
      published: true,
      outside: true,
      contact: "mailto:mara@demo.example",
    },
  ],
  pairing: {
    purpose: "I say yes too quickly and regret it later.",
    skills: ["Delegation", "Feedback"],
    rated: [4, 6],
    rhythmDays: 14,
    sessions: [
      {
        ago: 36,
        purpose: "Every review goes through me. I want to let go of one.",
        options: ["Pick one service where I don’t review", "Ask Amir to review my changes"],
        step: {
          text: "Leave one review to someone else and don’t look at it",
          minutes: 15,
          in: 7,
          sign: "It’s merged, and I haven’t opened it.",
          skill: "Delegation",
        },
        happened: "A change was merged without my review, and nothing broke.",
      },
      {
        ago: 22,
        purpose: "I only give general praise on Fridays. It doesn’t help anyone.",
        options: ["Two specific sentences on the same day", "Ask what they’d like feedback on"],
        step: {
          text: "Tell one person what went well, within a day",
          minutes: 15,
          in: 5,
          sign: "They can tell me in one sentence what I meant.",
          skill: "Feedback",
        },
        happened:
          "I told Farah the same day what I liked about her design, instead of waiting for Friday.",
      },
      {
        ago: 8,
        purpose: "They chose a library I wouldn’t have. Should I say so, and when?",
        options: ["Say it once, today, as my opinion", "Say nothing until they’ve measured it"],
        step: {
          text: "Tell the team the queue library is their call",
          minutes: 15,
          in: 10,
          sign: "They start without asking me.",
          skill: "Delegation",
        },
      },
    ],
  },
};
