import { afterEach, describe, expect, it } from "vitest";
import { language, say, setLead, toggleLanguage } from "../language";
import { day } from "./day";
import type { Replies } from "./replies";
import { cameOfIt, decisionStays } from "./texts/texts";
import { decided, finding } from "./themes";

const shipped = { en: "Meetings", de: "Besprechungen" };
const replies = {
  themes: [
    {
      name: "Meetings",
      names: shipped,
      voices: 3,
      verdict: "realistic",
      reason: "",
      changedAt: "2026-11-20T08:30:00Z",
      before: {
        name: "Timely, useful code reviews",
        names: { en: "Timely, useful code reviews", de: "Zügige, hilfreiche Code-Reviews" },
        verdict: "not-now",
        reason: "",
        evidence: "One meeting less since March.",
      },
    },
    {
      name: "How we review",
      voices: 1,
      verdict: "realistic",
      reason: "",
      evidence: "Since March nobody had to ask.",
    },
  ],
} as unknown as Replies;

const read = () => (decided(replies) as HTMLElement).textContent;

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("calls a shipped theme as it is called in the reader's language", () => {
  expect(read()).toContain("Meetings");
  expect(read()).toContain("Timely, useful code reviews");
  toggleLanguage();
  expect(read()).toContain("Besprechungen");
  expect(read()).toContain("Zügige, hilfreiche Code-Reviews");
  expect(read()).not.toContain("meetings");
});

it("shows what the lead wrote as it was written", () => {
  toggleLanguage();
  expect(read()).toContain("How we review");
});

it("shows what came of a decision, and what it said before", () => {
  expect(read()).toContain(`${say(cameOfIt)}Since March nobody had to ask.`);
  expect(read()).toContain(`${say(cameOfIt)}One meeting less since March.`);
});

it("says that a verdict stays where its reason changed", () => {
  const [changed] = replies.themes;
  const worded = { themes: [{ ...changed, verdict: "not-now" }] } as unknown as Replies;
  const summary = () => (decided(worded) as HTMLElement).querySelector("summary")?.textContent;
  expect(summary()).toBe(say(decisionStays, day("2026-11-20T08:30:00Z")));
});

describe("the heading", () => {
  const said = (raised: number | undefined, ...verdicts: string[]) =>
    finding({
      themes: verdicts.map((verdict) => ({ verdict })),
      ...(raised !== undefined && { raised: { themes: raised, unthemed: 0 } }),
    } as unknown as Replies);

  it.each([
    [
      8,
      ["realistic", "not-now"],
      "You raised eight themes. {lead} has replied to two of them, and is acting on one now",
    ],
    [
      8,
      ["realistic", "realistic"],
      "You raised eight themes. {lead} has replied to two of them, and is acting on two now",
    ],
    [
      2,
      ["realistic"],
      "You raised two themes. {lead} has replied to one of them, and is acting on it now",
    ],
    [2, ["not-now"], "You raised two themes. {lead} has replied to one of them"],
    [
      3,
      ["not-now", "needs-clarifying"],
      "You raised three themes. {lead} has replied to two of them",
    ],
    [2, ["realistic", "realistic"], "You raised two themes. {lead} is acting on all of them now"],
    [2, ["realistic", "not-now"], "You raised two themes. {lead} is acting on one of them now"],
    [1, ["not-now"], "You raised one theme. {lead} has replied to it"],
    [undefined, ["realistic"], "{lead} has replied to you"],
  ])("counts what was raised, and what was decided of it: %s, %s", (raised, verdicts, text) => {
    setLead({ lead: "Ines Falk" });
    expect(said(raised, ...verdicts)).toBe(text.replace("{lead}", "Ines"));
  });
});

it("says how many comments are in no theme", () => {
  const unthemed = { ...replies, raised: { themes: 2, unthemed: 3 } };
  const words = (of: Replies) => (decided(of) as HTMLElement).lastElementChild?.textContent;
  expect(words(unthemed)).toBe("3 comments are in no theme, so there’s no decision about them.");
  expect(words({ ...replies, raised: { themes: 2, unthemed: 0 } })).not.toContain("no theme");
});
