import type { Cycle, StorySurvey } from "../story";
import { Twice, type TwiceRated } from "./twice";

const items: TwiceRated[] = [
  {
    text: "Gives me a useful review within a working day",
    before: { team: [3, 4, 2, 4, 3, 3, 4], lead: [5, 6, 5, 4], product: [5, 6, 5, 6], manager: 5 },
    now: { team: [5, 6, 4, 6, 7, 5, 6], lead: [5, 6, 6, 5], product: [6, 6, 5, 6], manager: 6 },
    self: {
      before: 8,
      now: 8,
      example: "I review every morning, but large changes wait until I have a quiet hour.",
      whyNot: "The ones that wait are the ones that hurt. Nobody knows when I’ll get to them.",
    },
    example:
      "You reviewed my ledger change the same afternoon and asked two questions that really helped.",
    advice: [
      "Tell me on day one if you won't get to it, so I can ask someone else.",
      "Split the review: look at the approach within a day, and at the details when you have time.",
      "I don't know when a review will come, so I start three things at once.",
    ],
  },
  {
    text: "Explains why a priority changed, not just that it did",
    before: { team: [4, 5, 4, 5, 4, 4, 5], lead: [5, 4, 5, 5], product: [5, 5, 6, 5], manager: 6 },
    now: { team: [4, 4, 3, 5, 4, 4, 5], lead: [5, 5, 4, 6], product: [5, 6, 5, 5], manager: 6 },
    self: {
      before: 7,
      now: 7,
      example: "I explain it in planning, using product’s numbers.",
      whyNot:
        "Between planning sessions I forget, and then it changes on the board without a word from me.",
    },
    example: "The refund work moved up, and I heard why from a client.",
    advice: [
      "One sentence in the channel is enough: who asked, and what has to wait.",
      "If it isn't your decision, tell us whose it is.",
    ],
  },
  {
    text: "Leaves technical decisions to the people who build it",
    before: { team: [5, 6, 4, 5, 6, 5, 5], lead: [7, 8, 7, 8], product: [7, 6, 0, 7], manager: 7 },
    now: { team: [5, 6, 4, 5, 6, 5, 4], lead: [7, 8, 7, 7], product: [6, 7, 0, 6], manager: 7 },
    self: {
      before: 8,
      now: 8,
      example: "I only stepped in on the queue, and only when it was nearly too late.",
      whyNot: "I step in with an answer when a question would do.",
    },
    advice: ["Ask what we've ruled out before you tell us what you'd do."],
  },
  {
    text: "Ends meetings with a decision and an owner",
    before: { team: [6, 6, 5, 7, 6, 5, 6], lead: [6, 7, 6, 6], product: [7, 6, 6, 7], manager: 7 },
    now: { team: [8, 9, 7, 8, 8, 7, 8], lead: [7, 8, 8, 7], product: [8, 8, 7, 9], manager: 8 },
    self: {
      before: 5,
      now: 5,
      example: "On Thursday we had four topics and three owners. I noted the fourth afterwards.",
      whyNot: "I still forget the last one when we overrun.",
    },
    example: "After the outage we had a list of owners before we left the room.",
    advice: ["Read out the names at the end so nobody has to guess."],
  },
  {
    text: "Makes it easy to say “I don't know”",
    before: { team: [8, 9, 8, 8, 9, 8, 9], lead: [8, 7, 8, 8], product: [7, 8, 8, 8], manager: 8 },
    now: { team: [9, 9, 8, 9, 9, 8, 9], lead: [8, 8, 8, 9], product: [8, 8, 0, 0], manager: 8 },
    self: {
      before: 6,
      now: 6,
      example: "I said it twice in the design session, and Beth took it from there.",
      whyNot: "I’m not sure anyone notices.",
    },
    example: "You said it yourself in front of the client, and everyone relaxed.",
    advice: ["Do it in writing too. New people mostly see what we write."],
  },
  {
    text: "Shields us from mid-week changes",
    before: { team: [5, 4, 5, 6, 5, 4, 5], lead: [8, 8, 9, 8], product: [8, 7, 8, 8], manager: 8 },
    now: { team: [5, 4, 6, 5, 5, 4, 5], lead: [9, 8, 9, 8], product: [8, 8, 9, 8], manager: 8 },
    self: {
      before: 7,
      now: 7,
      example: "Two escalations waited until Monday because I took the calls.",
      whyNot: "The small ones still reach you directly.",
    },
    advice: ["People come to us when you're in meetings. Tell them who to ask instead."],
  },
  {
    text: "Explains technical risks so that product can decide",
    before: { team: [7, 6, 7, 7, 0, 6, 7], lead: [7, 7, 8, 7], product: [6, 6, 7, 6], manager: 7 },
    now: { team: [7, 7, 8, 7, 0, 7, 7], lead: [7, 8, 8, 7], product: [7, 7, 8, 7], manager: 7 },
    self: {
      before: 6,
      now: 7,
      example: "For the ledger I brought three options and what each would cost.",
      whyNot: "I still start with the risk and only bring options when asked.",
    },
    advice: ["Bring us two options and what each would cost. We'll choose."],
  },
  {
    text: "Writes down how the system works and why",
    before: { team: [4, 5, 5, 4, 5, 4, 5], lead: [4, 5, 4, 5], product: [5, 5, 0, 5], manager: 5 },
    now: { team: [5, 5, 4, 5, 5, 5, 5], lead: [4, 5, 4, 5], product: [5, 6, 5, 5], manager: 5 },
    self: {
      before: 5,
      now: 5,
      example: "I wrote the settlement page in May. Nothing since.",
      whyNot: "The billing run is only documented in my head and two old tickets.",
    },
    advice: ["A page on the billing run would save every new person a week."],
  },
];

const rated = new Twice("mara", items);

const autumn: Cycle = {
  ago: 28,
  title: "Why not a 10? Autumn",
  answers: rated.answers("now"),
  selfRating: rated.self("now"),
  decided: [
    {
      text: "Tell me on day one if you won't get to it, so I can ask someone else.",
      state: "will-do",
      reason: "From Monday, you’ll hear from me the same day, even if it’s “not before Thursday”.",
    },
    {
      text: "A page on the billing run would save every new person a week.",
      state: "not-now",
      reason: "We’re rebuilding the billing run in spring. I’ll write the page then.",
    },
  ],
};

/** The same eight things twice, half a year apart in the story. */
export const whyNotATen: StorySurvey = {
  template: "own",
  title: "Why not a 10? Spring",
  intro: "Here are eight things I try to do. How close am I to a 10, and what’s missing?",
  asked: ["team", "lead", "product", "manager"],
  questions: rated.questions(),
  end: "closed",
  ago: 180,
  answers: rated.answers("before"),
  selfRating: rated.self("before"),
  decided: [
    {
      text: "Split the review: look at the approach within a day, and at the details when you have time.",
      state: "done",
      reason: "I’ve been looking at the approach first since May.",
    },
  ],
  published:
    "I’m starting with reviews. I now split them, and I’ll ask you again in autumn whether that helped.",
  next: autumn,
};
