import { expectations, pulse, type Story } from "../story";
import { english as agreement } from "./agreements";
import { whyNotATen } from "./english-gaps";
import { english as goals } from "./goals";
import { englishRole } from "./roles";
import { english as situations } from "./situations";
import { english as talks } from "./talks";
import { english as themes } from "./themes";
import { english as week } from "./weeks";

/** Mara leads the payments team, since spring. */
export const english: Story = {
  language: "en",
  zone: "Europe/London",
  lead: { name: "Mara Lindqvist", email: "mara@demo.example" },
  people: {
    team: [
      "Amir Haddad",
      "Beth Okafor",
      "Callum Reid",
      "Dana Wu",
      "Eoin Walsh",
      "Farah Nasser",
      "Gita Rao",
    ],
    product: ["Hugo Martins", "Isla Grant", "Jonah Pike", "Kira Novak"],
    lead: ["Leo Fontaine", "Mina Sato", "Nils Berg", "Oona Byrne"],
    client: ["Priya Shah", "Quentin Rowe", "Rosa Delgado", "Stefan Ilic"],
    manager: ["Tom Ashworth"],
  },
  role: englishRole,
  agreement,
  goals,
  week,
  talks,
  situations,
  surveys: [
    {
      template: "expectations",
      title: "What do our clients expect?",
      intro: "First try, but I picked the wrong people. I’ll ask again with the right list.",
      asked: ["client"],
      end: "cancelled",
      answers: {},
    },
    {
      template: "on-track",
      title: "Pulse among the leads",
      intro: "You see our team from the outside. Where do we get in your way?",
      asked: ["lead"],
      end: "closed",
      ago: 200,
      selfRating: [
        {
          questionId: "on-track.focus",
          rating: 8,
          example: "The refund API didn’t change all quarter, as the four teams had asked.",
          whyNot: "I only found out from the other leads that the shared build was blocking them.",
        },
        {
          questionId: "on-track.unblock",
          rating: 7,
          example: "The ledger team got Vault access the same afternoon.",
          whyNot: "I lost track of requests in chat twice. I need one place for them.",
        },
      ],
      answers: {
        lead: [
          pulse(
            [7, "The refund API stayed stable all quarter.", ""],
            [6, "", ""],
            "The shared build.",
          ),
          pulse([6, "", ""], [8, "", ""], ""),
        ],
      },
    },
    whyNotATen,
    {
      template: "on-track",
      intro:
        "It’s been three months. What has changed for you since the summer? It takes five minutes.",
      asked: ["team", "product"],
      end: "running",
      selfRating: [
        {
          questionId: "on-track.focus",
          rating: 7,
          example: "I handed the vendor calls to Beth and joined every design session this month.",
          whyNot: "I still spend half my week on the migration.",
        },
      ],
      answers: {
        team: [
          pulse(
            [
              8,
              "You handed over the vendor calls and came to every design session this month.",
              "Keep Tuesday mornings free of meetings.",
            ],
            [
              6,
              "The test environment was flaky for two weeks.",
              "Tell us by day two who is fixing it.",
            ],
            "The hiring plan for spring.",
          ),
          pulse(
            [7, "We finally have a plan for the ledger.", ""],
            [8, "I got Vault access the same day.", ""],
            "",
          ),
          pulse(
            [5, "", "You still spend half your week on migration calls. Hand them over."],
            [0, "", ""],
            "The docs nobody else will write.",
          ),
          pulse(
            [7, "", ""],
            [7, "You found us a second reviewer within a day.", ""],
            "Fewer things at once, please.",
          ),
        ],
        product: [
          pulse(
            [8, "The Friday update is back, and I forward it to sales.", ""],
            [9, "The pricing bug was fixed the next morning.", ""],
            "",
          ),
          pulse(
            [6, "", "Discovery starts on Monday. Please join for the first hour."],
            [7, "", ""],
            "Sizing the two big bets for next year.",
          ),
        ],
      },
    },
    {
      template: "expectations",
      intro:
        "I took over Payments in March and never really asked what you expect. I’ll read every answer and tell you what I’m going to do.",
      asked: ["team", "product", "lead", "manager"],
      end: "closed",
      themes,
      published:
        "I’m taking on three things now: reviews within a day, one answer from engineering on priorities, and handing over the settlement service by January. The shared build needs a decision above me. I’ve asked for one and will let you know.",
      answers: {
        team: [
          expectations(
            "Please review my merge requests within a working day, because the long ones go stale and I have to rebase them twice.",
            "Say in planning when the estimate is a date that was already promised to someone.",
            "Reviews, and writing down why we chose the queue over the batch job.",
          ),
          expectations(
            "Decide when two of us disagree for more than a day, because a wrong decision is better than none.",
            "Office hours once a week where we can show you unfinished designs.",
            "Fewer meetings for all of us, starting with the Thursday sync.",
          ),
          expectations(
            "Technical direction: where should the ledger be in a year?",
            "Pair with me on an incident from start to finish, because I always get there when it's over.",
            "Direction and mentoring: the code will be fine with a bit less of you in it.",
          ),
          expectations(
            "Tell me what I'm good at and what I'm not before the yearly review, not in it.",
            "Give feedback in the same week, not two months later.",
            "One-on-ones that actually happen. Mine was moved five times this quarter.",
          ),
          expectations(
            "Protect us from people who come straight to us with small requests. It happened three times with the export.",
            "Take the on-call handover seriously: ask what happened overnight.",
            "Protecting our focus time.",
          ),
          expectations(
            "Keep coding with us, because I learn most from your reviews and from watching you debug.",
            "More of the pairing we did in May.",
            "Staying hands-on, at least for the hard parts.",
          ),
          expectations(
            "Stop coding on the critical path, because your branches hold us up.",
            "Hand over the settlement service for good, on-call included.",
            "Delegating deployments, because only you can do them and that's a risk for you too.",
          ),
        ],
        product: [
          expectations(
            "Tell me early when something isn't feasible. I can explain a no in March, but not in June.",
            "A rough size for an idea within two days, even if it's only small, medium or large.",
            "Being there when we interview customers, not only in planning.",
          ),
          expectations(
            "One answer from engineering on priorities. Right now I get a different one from everyone I ask.",
            "Visit a customer with me once a quarter.",
            "Roadmap trade-offs, explained so that sales can repeat them.",
          ),
          expectations(
            "Technical debt in the plan with a reason, so that it isn't a surprise in the sprint.",
            "Show me the three things that slow you down most, with numbers.",
            "Making debt visible, and onboarding: it took the two new people a whole quarter.",
          ),
          expectations(
            "Dates I can rely on, or a message the day you know we'll miss them.",
            "Send the weekly summary again, three lines are enough.",
            "Predictability.",
          ),
        ],
        lead: [
          expectations(
            "Agree interfaces with us before you change them, because the refund event changed twice without warning.",
            "Announce breaking changes in a shared channel, a week ahead.",
            "Working across teams, because things run well inside yours.",
          ),
          expectations(
            "Share your postmortems with the guild so we can learn from them too.",
            "Lend us a developer for two days when we change your service.",
            "Sharing what your team has learned.",
          ),
          expectations(
            "A clear owner for the shared build, because it's slow and nobody looks after it.",
            "",
            "The shared build, honestly: it takes forty minutes.",
          ),
          expectations(
            "Say no to us sometimes. You always say yes, so we ask for everything.",
            "Tell us early which of our requests you're dropping.",
            "Saying no.",
          ),
        ],
        manager: [
          expectations(
            "The team should be able to run without you for two weeks. I'd like you to join the platform group next year.",
            "Tell me about problems while they're small. I won't take them over.",
            "Developing two people who can stand in for you, and the yearly plan.",
          ),
        ],
      },
    },
    {
      template: "expectations",
      title: "What do you expect from our API?",
      intro:
        "You work with our API every day. What do you expect from the person responsible for it?",
      asked: ["client"],
      questions: [
        {
          id: "docs",
          kind: "item",
          text: { own: "Documents a change before it reaches us" },
          anchors: {
            "3": { own: "We find out when something breaks." },
            "6": { own: "It’s documented, usually in the same week." },
            "10": { own: "We get a week’s notice, with an example of what to change." },
          },
          example: true,
          advice: true,
        },
        { id: "wish", kind: "open", text: { own: "What would make working with us easier?" } },
      ],
      end: "draft",
      answers: {},
    },
  ],
};
