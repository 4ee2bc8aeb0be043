import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeDraftServer } from "../../../../test/fixtures/FakeDraftServer";
import type { Survey } from "../../types";
import type { Draft } from "../draft/Draft";

describe("one form in two tabs", () => {
  let server: FakeDraftServer;
  let draft: Draft;
  const pass = (ms = 600) => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeDraftServer();
  });
  afterEach(() => {
    draft.stop();
    vi.useRealTimers();
  });

  const text = (own: string) => ({ id: own.charAt(0), kind: "open" as const, text: { own } });
  const form = (words: string) => words.split(" ").map(text);
  const words = (questions: Survey["questions"]) => questions.map(({ text }) => text.own).join(" ");

  it("brings two tabs together that change different questions", async () => {
    server.elsewhere({ questions: form("a b") });
    draft = server.open();
    server.elsewhere({ questions: form("a b2 x") });
    draft.change({ questions: form("a2 b") });
    await pass();
    await pass();
    expect(draft.view().saving.is).toBe("saved");
    expect(words(server.survey.questions)).toBe("a2 b2 x");
  });

  it.each([
    ["mine", "a2 b2"],
    ["theirs", "a3 b2"],
  ] as const)(
    "asks when both changed one question, and keeps %s with all else",
    async (side, kept) => {
      server.elsewhere({ questions: form("a b") });
      draft = server.open();
      server.elsewhere({ questions: form("a3 b2") });
      draft.change({ questions: form("a2 b") });
      await pass();
      expect(draft.view().saving).toMatchObject({ is: "clash", clashes: [{ field: "questions" }] });
      draft.settle(side);
      await pass();
      expect(words(server.survey.questions)).toBe(kept);
    },
  );

  it("asks when both together would be too long a form", async () => {
    server.elsewhere({ questions: form("a b") });
    draft = server.open();
    server.elsewhere({ questions: form("a b x") });
    draft.change({ questions: form("a b y") });
    await pass();
    expect(draft.view().saving.is).toBe("clash");
    draft.settle("theirs");
    await pass();
    expect(words(server.survey.questions)).toBe("a b x");
  });
});
