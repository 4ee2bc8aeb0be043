import { expectations, pulse, type Story } from "../story";
import { english as agreement } from "./agreements";
import { whyNotATen } from "./english-gaps";
import { english as goals } from "./goals";
import { englishRole } from "./roles";
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
  surveys: [
    {
      template: "expectations",
      title: "What do our clients expect?",
      intro: "A first try with the wrong people on the list; I will ask again with the right ones.",
      asked: ["client"],
      end: "cancelled",
      answers: {},
    },
    {
      template: "on-track",
      title: "Pulse among the leads",
      intro: "You see our team from outside. Where are we in your way?",
      asked: ["lead"],
      end: "closed",
      selfRating: [
        {
          questionId: "on-track.focus",
          rating: 8,
          example: "We kept the refund contract stable all quarter, as the four teams had asked.",
          whyNot:
            "I learned from the others, not from my own plan, that the shared build was blocking.",
        },
        {
          questionId: "on-track.unblock",
          rating: 7,
          example: "Vault access for the ledger team the same afternoon.",
          whyNot: "Requests in chat got lost twice. They need a place where I see them.",
        },
      ],
      answers: {
        lead: [
          pulse([7, "The refund contract held all quarter.", ""], [6, "", ""], "The shared build."),
          pulse([6, "", ""], [8, "", ""], ""),
        ],
      },
    },
    whyNotATen,
    {
      template: "on-track",
      intro: "Three months on, five minutes. What has changed for you since the summer?",
      asked: ["team", "product"],
      end: "running",
      selfRating: [
        {
          questionId: "on-track.focus",
          rating: 7,
          example: "Left the vendor calls to Beth and was at every design session this month.",
          whyNot: "Half of my week still goes into the migration.",
        },
      ],
      answers: {
        team: [
          pulse(
            [
              8,
              "You dropped out of the vendor calls and were at every design session this month.",
              "Keep Tuesday mornings as they are.",
            ],
            [
              6,
              "The flaky test environment stayed for two weeks.",
              "Tell us on day two who has it.",
            ],
            "The hiring plan for spring.",
          ),
          pulse(
            [7, "The ledger plan finally exists.", ""],
            [8, "Access to the vault came the same day.", ""],
            "",
          ),
          pulse(
            [5, "", "Half of your week still goes to the migration calls."],
            [0, "", ""],
            "Documentation nobody else will write.",
          ),
          pulse(
            [7, "", ""],
            [7, "You found us a second reviewer within a day.", ""],
            "Less of everything, please.",
          ),
        ],
        product: [
          pulse(
            [8, "The Friday note is back and I forward it.", ""],
            [9, "The pricing bug was gone the next morning.", ""],
            "",
          ),
          pulse(
            [6, "", "Discovery starts on Monday: be there for the first hour."],
            [7, "", ""],
            "Sizing the two big bets for next year.",
          ),
        ],
      },
    },
    {
      template: "expectations",
      intro:
        "I took over Payments in March and never asked you properly. I will read everything in one sitting and tell you what I make of it.",
      asked: ["team", "product", "lead", "manager"],
      end: "closed",
      themes,
      published:
        "Reviews within a day, one voice on priorities, and the settlement service in other hands by January: I take these three on now. The shared build needs somebody above me; I have asked, and will tell you what comes of it.",
      answers: {
        team: [
          expectations(
            "That you review my merge requests within a working day, because the long ones go stale and I have to rebase them twice.",
            "Say out loud in planning when the estimate is the date somebody else already promised.",
            "Reviews, and writing down why we chose the queue over the batch job.",
          ),
          expectations(
            "Decide. When two of us disagree for more than a day, a wrong decision is better than none.",
            "Office hours once a week, where we can show you an unfinished design.",
            "Fewer meetings for all of us, starting with the Thursday sync.",
          ),
          expectations(
            "Technical direction: where does the ledger go in a year? I can't see it from the tickets.",
            "Pair with me on one incident from start to end. I always come in when it is over.",
            "Direction and mentoring. The code will survive with a little less of you in it.",
          ),
          expectations(
            "To know what I am good at and what I am not, before the yearly review and not in it.",
            "Give feedback the same week, and not two months later.",
            "One-on-ones that take place. Mine were moved five times this quarter.",
          ),
          expectations(
            "Protect us from people who walk up to us with small requests. It happened three times with the export.",
            "Take the on-call handover seriously, ask what happened at night.",
            "Protecting our focus time.",
          ),
          expectations(
            "That you still code with us. I learn most from your reviews and from watching you debug.",
            "More of the pairing we did in May.",
            "Staying hands-on, at least for the hard parts.",
          ),
          expectations(
            "Stop coding on the critical path. Your branches hold us up.",
            "Hand over the settlement service for good, with everything that belongs to it.",
            "Delegating deployments. Only you can do them, and that is a risk for you too.",
          ),
        ],
        product: [
          expectations(
            "Tell me early when something is not feasible. I can explain a no in March, not in June.",
            "A rough size for an idea within two days, even if it is only small, medium or large.",
            "Being in the room when we interview customers, not only in the planning.",
          ),
          expectations(
            "One voice from engineering on priorities, and not another one from everybody I ask.",
            "Visit a customer with me once a quarter.",
            "Roadmap trade-offs, in words that sales can repeat.",
          ),
          expectations(
            "That technical debt shows up in the plan with a reason, and does not come as a surprise in the sprint.",
            "Show me the three things that slow you down most, with numbers.",
            "Making debt visible, and onboarding: the two new people took a quarter.",
          ),
          expectations(
            "Dates that hold, or a message the day you know that they won't.",
            "Send the weekly summary again, three lines are enough.",
            "Predictability.",
          ),
        ],
        lead: [
          expectations(
            "Agree on interfaces with us before you change them. The refund event changed twice under our feet.",
            "A shared channel for breaking changes, a week ahead.",
            "Working across teams; inside yours it runs well.",
          ),
          expectations(
            "Share your postmortems with the guild, so that we learn from your mistakes.",
            "Lend us a developer for two days when we change your service.",
            "Sharing what your team has learned.",
          ),
          expectations(
            "A clear owner for the shared build. It is slow, and nobody's.",
            "",
            "The shared build, honestly. Forty minutes.",
          ),
          expectations(
            "Say no to us sometimes. We ask for everything because you always say yes.",
            "Tell us which of our requests you drop, and when.",
            "Saying no.",
          ),
        ],
        manager: [
          expectations(
            "That the team runs without you for two weeks. I plan with you for the platform group next year.",
            "Tell me about trouble while it is small. I won't take it out of your hands.",
            "Growing two people who can stand in for you, and the yearly plan.",
          ),
        ],
      },
    },
    {
      template: "expectations",
      title: "What do you expect from our interface?",
      intro:
        "You integrate with us every day. What do you expect from the person who answers for it?",
      asked: ["client"],
      questions: [
        {
          id: "docs",
          kind: "item",
          text: { own: "Documents a change before it reaches us" },
          anchors: {
            "3": { own: "We find out from an error." },
            "6": { own: "It is written down, mostly the same week." },
            "10": { own: "A week ahead, with an example of what to change." },
          },
          example: true,
          advice: true,
        },
        { id: "wish", kind: "open", text: { own: "What would make your work with us easier?" } },
      ],
      end: "draft",
      answers: {},
    },
  ],
};
