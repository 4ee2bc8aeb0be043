import type { Answers } from "../respond/src/protocol/plaintext";

export const manager = "Petra Lenz";

/** A lead would paste them like this. */
export const people = {
  Team: ["Aylin Demir", "Bojan Petrić", "Chiara Conti", "Daan Visser", "Emeka Obi", "Freya Lund"],
  Manager: [manager],
  Product: ["Ole Brandt", "Sunita Rao"],
  Clients: ["Halima Saidi", "Ivo Marek", "Jun Sato", "Katja Wolf", "Lior Peretz"],
};

export type GroupName = keyof typeof people;

const said = (
  focus: number,
  unblock: number,
  missing: string,
  more: { example?: string; advice?: string; unblockExample?: string } = {},
): Answers => ({
  "on-track.focus": {
    rating: focus,
    ...(more.example && { example: more.example }),
    ...(more.advice && { advice: more.advice }),
  },
  "on-track.unblock": {
    rating: unblock,
    ...(more.unblockExample && { example: more.unblockExample }),
  },
  "on-track.missing": { answer: missing },
});

/** Each of the fourteen says this; 0 is "can't say". Every text occurs once. */
export const answers: Record<GroupName, Answers[]> = {
  Team: [
    said(9, 8, "Say no to sales earlier.", {
      example: "The freeze in May held because you asked.",
    }),
    said(7, 4, "Reviews wait too long; mine waited three days.", {
      advice: "Two review slots a day.",
    }),
    said(3, 0, "<b>Nothing</b> & \"nobody\" <script>alert('x')</script>"),
    said(10, 10, "Keep the Thursday walk-through."),
    said(6, 5, "Write down why we chose the queue.", { unblockExample: "The broker ticket sat." }),
    said(8, 7, "Über Entscheidungen früher reden – nicht erst „danach“. 🚢"),
  ],
  Manager: [said(8, 6, "Show me the risk list before I ask.", { advice: "One page a month." })],
  Product: [
    said(4, 9, "Come to discovery once a week.", { example: "Refunds: you knew what it cost." }),
    said(5, 3, "First line.\nSecond line, after a break."),
  ],
  Clients: [
    said(7, 8, "Tell us about changes to the interface sooner."),
    said(2, 2, "The sandbox is down every Monday.", { unblockExample: "Monday, 9:00, again." }),
    said(0, 6, "Answer the open security questions."),
    said(6, 7, "Publish the rate limits."),
    said(9, 10, "Invite us to one planning a quarter.", {
      advice: "Send the agenda the day before.",
    }),
  ],
};
