import { describe, expect, it } from "vitest";
import type { Talk } from "../../../shared/talk";
import { advice, isAsking } from "./advice";
import { asCoachSees } from "./coachView";
import { isVague } from "./vague";

const talk: Talk = {
  ...{ id: "t4", kind: "session", access: "own", with: "Katrin Sommer", number: 4, minutes: 60 },
  ...{ day: "2027-01-26", state: "planned", linked: true, pairingId: "p1" },
  purpose: "Whether I may say so, and when.",
  preparation: "I count the minutes until I speak.",
  lastSteps: [{ taskId: "k3", text: "Tell the team", by: "me", state: "open", etag: '"0"' }],
  points: [
    {
      ...{ id: "o1", kind: "option", text: "Say it once.", by: "me", done: false, place: 0 },
      ...{ createdAt: "2027-01-26T15:00:00Z", etag: '"0"' },
    },
  ],
  ...{ lines: [], steps: [], createdAt: "2027-01-12T15:00:00Z" },
};

it("shows the coach no preparation, and each thing from the other side", () => {
  const seen = asCoachSees(talk, "Ines Falk");
  expect(JSON.stringify(seen)).not.toContain("count the minutes");
  expect(seen).toMatchObject({ access: "coach", with: "Ines Falk", purpose: talk.purpose });
  expect(seen.points[0]?.by).toBe("other");
  expect(seen.lastSteps[0]).toEqual({
    taskId: "k3",
    text: "Tell the team",
    by: "other",
    state: "open",
  });
});

describe("a step", () => {
  it.each([
    "Communication",
    "Be more patient",
    "Try to delegate the reviews to somebody",
    "Ask for help more often in the team",
    "Öfter nachfragen, bevor ich antworte",
    "Ich will den Releases vertrauen",
  ])("%s is a wish", (text) => expect(isVague(text)).toBe(true));

  it.each([
    "",
    "Leave one review to someone else and don’t look at it",
    "Ask Bojan on Thursday who decides when the load test fails",
    "Bojan am Donnerstag fragen, wer entscheidet",
  ])("%s is a deed, or nothing yet", (text) => expect(isVague(text)).toBe(false));
});

it("writes advice as a question that can be taken or left, in either language", () => {
  expect(advice("I have an idea about the load test")).toBe(
    "May I? I have an idea about the load test",
  );
  expect(isAsking("May I? An idea")).toBe(true);
  expect(isAsking("Darf ich? Eine Idee")).toBe(true);
  expect(isAsking("Maybe I ask")).toBe(false);
});
