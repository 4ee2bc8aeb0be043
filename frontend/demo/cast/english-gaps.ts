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
      example: "I review every morning. Large changes wait until I have a quiet hour.",
      whyNot: "Those that wait are the ones that hurt. Nobody knows when I will get to them.",
    },
    example: "My change to the ledger was read the same afternoon, with two questions that helped.",
    advice: [
      "Tell me on day one that you won't get to it, then I can ask somebody else.",
      "Split the review: a first look at the approach within a day, the details when there is time.",
      "It is the not knowing when that makes me start three things at once.",
    ],
  },
  {
    text: "Says why a priority changed, not only that it did",
    before: { team: [4, 5, 4, 5, 4, 4, 5], lead: [5, 4, 5, 5], product: [5, 5, 6, 5], manager: 6 },
    now: { team: [4, 4, 3, 5, 4, 4, 5], lead: [5, 5, 4, 6], product: [5, 6, 5, 5], manager: 6 },
    self: {
      before: 7,
      now: 7,
      example: "I explain it in planning, with the numbers from product.",
      whyNot: "Between two plannings I forget, and then it stands on the board without a word.",
    },
    example: "The refund work moved up and I learned the reason from a client.",
    advice: [
      "One sentence in the channel is enough. Who asked, and what waits for it.",
      "When it is not yours to explain, say whose it is.",
    ],
  },
  {
    text: "Leaves technical decisions with the people who build it",
    before: { team: [5, 6, 4, 5, 6, 5, 5], lead: [7, 8, 7, 8], product: [7, 6, 0, 7], manager: 7 },
    now: { team: [5, 6, 4, 5, 6, 5, 4], lead: [7, 8, 7, 7], product: [6, 7, 0, 6], manager: 7 },
    self: {
      before: 8,
      now: 8,
      example: "I only stepped in on the queue, when it was nearly too late.",
      whyNot: "I step in with an answer. A question would have done.",
    },
    advice: ["Ask what we have ruled out before you say what you would do."],
  },
  {
    text: "Ends meetings with a decision and a name beside it",
    before: { team: [6, 6, 5, 7, 6, 5, 6], lead: [6, 7, 6, 6], product: [7, 6, 6, 7], manager: 7 },
    now: { team: [8, 9, 7, 8, 8, 7, 8], lead: [7, 8, 8, 7], product: [8, 8, 7, 9], manager: 8 },
    self: {
      before: 5,
      now: 5,
      example: "Thursday: four topics, three names, one I wrote down afterwards.",
      whyNot: "I still forget the last one when we run over.",
    },
    example: "After the outage there was a list with names before we left the room.",
    advice: ["Read the names aloud at the end, then nobody has to guess."],
  },
  {
    text: "Makes it easy to say “I don't know”",
    before: { team: [8, 9, 8, 8, 9, 8, 9], lead: [8, 7, 8, 8], product: [7, 8, 8, 8], manager: 8 },
    now: { team: [9, 9, 8, 9, 9, 8, 9], lead: [8, 8, 8, 9], product: [8, 8, 0, 0], manager: 8 },
    self: {
      before: 6,
      now: 6,
      example: "I said it twice in the design session, and Beth took over.",
      whyNot: "I am not sure anybody notices.",
    },
    example: "You said it yourself in front of the client, and the room relaxed.",
    advice: ["Keep doing it in writing too, new people only see the written half."],
  },
  {
    text: "Shields us from changes in mid-week",
    before: { team: [5, 4, 5, 6, 5, 4, 5], lead: [8, 8, 9, 8], product: [8, 7, 8, 8], manager: 8 },
    now: { team: [5, 4, 6, 5, 5, 4, 5], lead: [9, 8, 9, 8], product: [8, 8, 9, 8], manager: 8 },
    self: {
      before: 7,
      now: 7,
      example: "Two escalations waited until Monday because I took the call.",
      whyNot: "The small ones still reach you directly.",
    },
    advice: ["People walk up to us when your door is closed. Say to them who may."],
  },
  {
    text: "Explains technical risk so that product can decide",
    before: { team: [7, 6, 7, 7, 0, 6, 7], lead: [7, 7, 8, 7], product: [6, 6, 7, 6], manager: 7 },
    now: { team: [7, 7, 8, 7, 0, 7, 7], lead: [7, 8, 8, 7], product: [7, 7, 8, 7], manager: 7 },
    self: {
      before: 6,
      now: 7,
      example: "For the ledger I brought three options with what each one costs.",
      whyNot: "I still bring the risk first and the options when asked.",
    },
    advice: ["Bring two options and what each one costs. We will pick."],
  },
  {
    text: "Writes down how the system works and why",
    before: { team: [4, 5, 5, 4, 5, 4, 5], lead: [4, 5, 4, 5], product: [5, 5, 0, 5], manager: 5 },
    now: { team: [5, 5, 4, 5, 5, 5, 5], lead: [4, 5, 4, 5], product: [5, 6, 5, 5], manager: 5 },
    self: {
      before: 5,
      now: 5,
      example: "The page about settlement, in May. Nothing since.",
      whyNot: "The billing run exists in my head and in two old tickets.",
    },
    advice: ["One page about the billing run would save every new person a week."],
  },
];

const rated = new Twice("mara", items);

const autumn: Cycle = {
  title: "Why not a 10? Autumn",
  answers: rated.answers("now"),
  selfRating: rated.self("now"),
  decided: [
    {
      text: "Tell me on day one that you won't get to it, then I can ask somebody else.",
      state: "will-do",
      reason: "From Monday: a word the same day, also when it is “not before Thursday”.",
    },
    {
      text: "One page about the billing run would save every new person a week.",
      state: "not-now",
      reason: "The billing run is rebuilt in spring. I write the page with the new one.",
    },
  ],
};

/** The same eight things twice, half a year apart in the story. */
export const whyNotATen: StorySurvey = {
  template: "own",
  title: "Why not a 10? Spring",
  intro: "Eight things I try to do. How far am I from a ten, and what would make it one?",
  asked: ["team", "lead", "product", "manager"],
  questions: rated.questions(),
  end: "closed",
  answers: rated.answers("before"),
  selfRating: rated.self("before"),
  decided: [
    {
      text: "Split the review: a first look at the approach within a day, the details when there is time.",
      state: "done",
      reason: "Since May I look at the approach first.",
    },
  ],
  published: "Reviews come first. I split them now, and ask you again in autumn whether it helped.",
  next: autumn,
};
