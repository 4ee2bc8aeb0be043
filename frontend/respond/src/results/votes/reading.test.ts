import { expect, it } from "vitest";
import { h, nodes } from "../../dom";
import { setLead } from "../../language";
import type { Replies, VoteReply } from "../replies";
import { outcome } from "./reading";

const replies = {
  ...{ lead: "Ines Falk", workspace: "Nordhafen", k: 4, answered: 8, invited: 9 },
  ...{ takings: [], participation: [], items: [], questions: [], themes: [] },
} as unknown as Replies;

const vote: VoteReply = {
  number: 2,
  state: "agreed",
  agreedOn: "2026-12-18",
  clauses: [
    {
      text: "You get a first look within a working day.",
      votes: { agree: 6, live: 1, object: 1, n: 8 },
      answer: "For hotfixes an hour.",
    },
    { text: "I say my preference once." },
    { text: "Changed words.", outcome: "no-objections" },
  ],
};

it("shows how each clause was voted on and what the lead replied, and no count where none is", () => {
  setLead(replies);
  const page = h("main", {}, ...nodes(outcome(replies, vote)));
  expect(page.querySelector("h1")?.textContent).toMatch(/^Version 2 .*18/);
  const [voted, same, changed] = [...page.querySelectorAll("li")].map((each) => each.textContent);
  expect(voted).toContain("6 agree, 1 can live with it, 1 objects.");
  expect(voted).toContain("Ines’s reply:For hotfixes an hour.");
  expect(changed).toBe("Changed words.Nobody objects.");
  expect(same).toBe("I say my preference once.");
});
