import type { StoryGoal } from "../story";

/** Mara has these goals since the ratings of autumn. Days are counted from today. */
export const english: StoryGoal[] = [
  {
    kind: "growth",
    template: "team-showcase",
    title: "Show the ledger to the other teams",
    sign: "Another team uses something that they saw there.",
    state: "reached",
    begun: 60,
    entries: [
      {
        in: -20,
        kind: "did",
        text: "Gita presented, and two teams asked for the load test.",
        evidence: true,
      },
    ],
  },
  {
    kind: "growth",
    title: "Reply to every review request the same day",
    sign: "Nobody has to ask me about a review for four weeks in a row.",
    advice: "Tell me on day one if you won't get to it, so I can ask someone else.",
    state: "active",
    begun: 26,
    lookBackIn: 0,
    step: { text: "Write down how I review large changes", minutes: 45, in: 0 },
    milestones: [
      { text: "Review hour at nine is in my calendar", in: -24, reached: true },
      { text: "The team knows the new rule", in: -15, reached: true },
      { text: "A week without anyone asking", in: -4, reached: true },
      { text: "Four weeks without anyone asking", in: 17 },
    ],
    helpers: [{ name: "Amir Haddad", text: "Tells me when a review waits longer than a day" }],
    chances: ["Cover the Tuesday review session for Nils while he’s away"],
    entries: [
      {
        in: -26,
        kind: "did",
        text: "Told the team in stand-up: you’ll hear from me the same day, even if it’s a no.",
      },
      {
        in: -17,
        kind: "heard",
        text: "Amir: “You reply faster, but I’m not sure what you looked at.” I’ll say what I’ve checked.",
      },
      {
        in: -13,
        kind: "reflection",
        text: "The hour at nine holds. Large changes still wait, so I’ll look at the approach first.",
      },
      {
        in: -9,
        kind: "did",
        text: "A whole week without anyone asking where a review is.",
        evidence: true,
      },
      {
        in: -4,
        kind: "heard",
        text: "Two of mine waited until the next morning, but you said so at noon. That’s what I needed.",
        helper: "Amir Haddad",
      },
      {
        in: -2,
        kind: "did",
        text: "Nobody had to ask this week. Eleven reviews came in, and I replied to all of them before lunch.",
        evidence: true,
      },
    ],
  },
  {
    kind: "experiment",
    template: "delegation-ladder",
    title: "Let the team choose the queue library",
    sign: "They’ve chosen one, and I didn’t weigh in.",
    item: "Leaves technical decisions to the people who build it",
    state: "active",
    begun: 12,
    lookBackIn: 28,
    milestones: [{ text: "The team has a shortlist of two", in: -2 }],
    entries: [
      {
        in: -5,
        kind: "learned",
        text: "I asked what they’d choose before giving my view. Their answer was better than mine.",
        evidence: true,
      },
      {
        in: -1,
        kind: "went-wrong",
        text: "I ended up posting a link to my favourite anyway. Beth laughed.",
      },
    ],
  },
  {
    kind: "handover",
    template: "handover-other-team",
    title: "Hand over the refund service to Jonas",
    sign: "Nobody has called me at night about refunds for a month.",
    partner: "Jonas Weber",
    state: "active",
    lookBackIn: 60,
    toldIn: 11,
    moved: { "Act as first escalation point for production incidents": "together" },
    entries: [
      {
        in: -3,
        kind: "did",
        text: "Agreed with Jonas on three responsibilities. Hiring stays with me.",
      },
    ],
  },
  {
    kind: "growth",
    title: "Document the billing run, one page a month",
    sign: "Someone new sets up a billing run without asking me.",
    item: "Writes down how the system works and why",
    state: "resting",
    step: { text: "List what only I know about it", minutes: 30 },
  },
  {
    kind: "absence",
    template: "absence-rehearsal",
    title: "A week off in spring, without a call",
    state: "draft",
  },
  {
    kind: "growth",
    template: "take-over",
    title: "Take over customs from Nils",
    state: "draft",
  },
  {
    kind: "growth",
    template: "put-forward",
    title: "Put Amir forward for the platform guild",
    state: "draft",
  },
  {
    kind: "fit",
    template: "good-fit",
    title: "Is this role still mine?",
    sign: "I can say in one sentence what I keep and what I give away.",
    state: "resting",
    begun: 40,
    entries: [
      {
        ...{ in: -21, kind: "reflection", card: "fit", outcome: "gives", text: "Gives me energy" },
        clause: "Lead, mentor and develop a team of six to eight engineers",
      },
      {
        ...{ in: -21, kind: "reflection", card: "fit", outcome: "costs", text: "Costs me energy" },
        clause: "Act as first escalation point for production incidents",
      },
    ],
  },
];

/** Worin Jonas seit dem Herbst wächst. */
export const german: StoryGoal[] = [
  {
    kind: "growth",
    title: "Am Montag sagen, was nicht zu schaffen ist",
    sign: "Vier Wochen lang erfährt niemand erst am Freitag, dass ein Termin platzt.",
    advice: "Wenn du zweifelst, frag uns am Montag. Wir wissen es meistens schon.",
    state: "active",
    begun: 20,
    lookBackIn: 12,
    step: {
      text: "Die erste Frage für Montag aufschreiben und in die Einladung setzen",
      minutes: 20,
      in: 0,
    },
    milestones: [
      { text: "Die Frage steht in der Einladung", in: -3 },
      { text: "Zwei Termine früh abgesagt", in: 12 },
    ],
    helpers: [{ name: "Clara Vogt", text: "Sagt mir vor der Planung, wo es eng wird" }],
    entries: [
      {
        in: -10,
        kind: "did",
        text: "Zum ersten Mal am Montag gefragt. Drei Risiken, und alle außer mir kannten sie schon.",
      },
      {
        in: -5,
        kind: "heard",
        text: "Frag auch nach Urlauben. Daran ist der letzte Termin gescheitert.",
        helper: "Clara Vogt",
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
  {
    kind: "growth",
    template: "team-showcase",
    title: "Den neuen Versand den anderen Teams zeigen",
    state: "draft",
  },
];
