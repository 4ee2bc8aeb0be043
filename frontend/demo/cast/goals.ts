import type { StoryGoal } from "../story";

/** What Mara grows in since the ratings of autumn. Days are counted from today. */
export const english: StoryGoal[] = [
  {
    kind: "growth",
    title: "A word the same day on every review",
    sign: "For four weeks in a row nobody has to ask me where a review is.",
    advice: "Tell me on day one that you won't get to it, then I can ask somebody else.",
    state: "active",
    lookBackIn: 0,
    step: { text: "Write three lines on how I review large changes", minutes: 45, in: 0 },
    milestones: [
      { text: "An hour at nine stands in my calendar", in: -24, reached: true },
      { text: "The team has read the new rule", in: -15, reached: true },
      { text: "A week without a question", in: -4, reached: true },
      { text: "Four weeks without a question", in: 17 },
    ],
    helpers: [{ name: "Amir Haddad", text: "Says so when a review waits longer than a day" }],
    chances: ["Take over the Tuesday review round from Nils while he is away"],
    entries: [
      {
        in: -26,
        kind: "did",
        text: "Told the team the rule in stand-up: a word the same day, also when it is no.",
      },
      {
        in: -17,
        kind: "heard",
        text: "“You answer faster and I read it less carefully.” I should say what I looked at, not only that I did.",
      },
      {
        in: -9,
        kind: "did",
        text: "A whole week without the question where a review is.",
        evidence: true,
      },
      {
        in: -2,
        kind: "did",
        text: "Nobody had to ask this week. Eleven reviews came in, and every one had a word from me before lunch.",
        evidence: true,
      },
    ],
  },
  {
    kind: "experiment",
    template: "delegation-ladder",
    title: "The queue library is their decision",
    sign: "They have chosen, and I did not have to know why.",
    item: "Leaves technical decisions with the people who build it",
    state: "active",
    lookBackIn: 28,
    entries: [
      {
        in: -5,
        kind: "learned",
        text: "I asked what they would choose before I said what I would. The answer was better than mine.",
        evidence: true,
      },
      {
        in: -1,
        kind: "went-wrong",
        text: "I sent a link to my favourite after all. Beth laughed.",
      },
    ],
  },
  {
    kind: "handover",
    template: "handover-other-team",
    title: "The refund service goes to Jonas",
    sign: "A month of nights in which nobody called me about refunds.",
    partner: "Jonas Weber",
    state: "active",
    lookBackIn: 60,
    toldIn: 11,
    moved: { "Act as first escalation point for production incidents": "together" },
    entries: [{ in: -3, kind: "did", text: "We agreed on three duties and left the hiring out." }],
  },
  {
    kind: "growth",
    title: "One page a month on the billing run",
    sign: "Somebody new sets up a billing run without asking me.",
    item: "Writes down how the system works and why",
    state: "resting",
    step: { text: "List what is only in my head", minutes: 30 },
  },
  {
    kind: "absence",
    template: "absence-rehearsal",
    title: "A week in spring without me",
    state: "draft",
  },
];

/** Worin Jonas seit dem Herbst wächst. */
export const german: StoryGoal[] = [
  {
    kind: "growth",
    title: "Am Montag weiß das Team, was nicht mehr geht",
    sign: "Vier Wochen lang erfährt niemand erst am Freitag, dass ein Termin nicht hält.",
    advice: "Wenn du zweifelst, frag uns am Montag. Wir wissen es meistens schon.",
    state: "active",
    lookBackIn: 12,
    step: {
      text: "Die erste Frage für Montag aufschreiben und in die Einladung setzen",
      minutes: 20,
      in: 0,
    },
    milestones: [
      { text: "Die Frage steht in der Einladung", in: 2 },
      { text: "Zwei Termine früh abgesagt", in: 12 },
    ],
    helpers: [{ name: "Clara Vogt", text: "Sagt mir vor der Planung, wo es eng wird" }],
    entries: [
      {
        in: -10,
        kind: "did",
        text: "Zum ersten Mal am Montag gefragt. Drei Antworten, keine davon war neu für sie.",
      },
      {
        in: -3,
        kind: "did",
        text: "Den Umbau der Rampe am Montag abgesagt, nicht am Donnerstag. Das Lager hat sich bedankt.",
        evidence: true,
      },
    ],
  },
  {
    kind: "experiment",
    template: "i-dont-know",
    title: "Einmal „Ich weiß es nicht“",
    sign: "Ich habe es gesagt und aufgeschrieben, was daraus wurde.",
    state: "active",
    lookBackIn: 14,
  },
  {
    kind: "absence",
    template: "absence-rehearsal",
    title: "Im Januar eine Woche ohne mich",
    state: "draft",
  },
];
