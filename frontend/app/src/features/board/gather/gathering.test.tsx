import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture } from "../../../test/fixtures/board";
import { api, openBoard } from "../../../test/fixtures/openBoard";
import { Refusal } from "../../../test/network";
import type { Synthesis } from "../types";

const nothing = { ...boardFixture, themes: [], statements: [], tensions: [] };

function ended(as: Partial<Synthesis>, found: object = nothing, more: object = {}) {
  const synthesis = { done: 0, total: 0, ...as };
  openBoard({ [`GET ${api}/synthesis`]: synthesis, ...more }, { ...found, synthesis });
}

describe("gathering that ended without themes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("says that there is too much, where trying again would not help", async () => {
    const [survey] = nothing.surveys;
    const surveys = [survey, { ...survey, id: "other" }];
    ended({ state: "failed", failure: "too-many-statements" }, { ...nothing, surveys });
    expect(await screen.findByText(/Choose fewer surveys for this board/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    const other = screen.getByRole("link", { name: "All surveys" });
    expect(other.getAttribute("href")).toBe("/surveys");
  });

  it("advises no fewer surveys where there is only one", async () => {
    ended({ state: "failed", failure: "too-many-statements" });
    expect(await screen.findByText(/This survey alone contains more than 8,000/)).toBeTruthy();
    expect(screen.queryByText(/fewer/)).toBeNull();
    const results = screen.getByRole("link", { name: "Read results" });
    expect(results.getAttribute("href")).toBe(`/surveys/${nothing.surveys[0]?.id}/answers`);
  });

  it.each([{ state: "failed", failure: "too-many-statements" }, { state: "cancelled" }] as const)(
    "lets the board be removed: %o",
    async (as) => {
      const removed = vi.fn();
      ended(as, nothing, { [`DELETE ${api}`]: removed });
      await userEvent.click(await screen.findByRole("button", { name: "Delete board" }));
      const sure = await screen.findByRole("alertdialog");
      await userEvent.click(within(sure).getByRole("button", { name: "Delete board" }));
      await waitFor(() => expect(removed).toHaveBeenCalledOnce());
      expect(await screen.findByText("Board deleted.")).toBeTruthy();
    },
  );

  it("says so above a board that stands already", async () => {
    ended({ state: "failed", failure: "too-many-statements" }, boardFixture);
    expect(
      await screen.findByText(/more than 8,000 expectations.*The board is unchanged/),
    ).toBeTruthy();
  });

  it("offers to try again what the server failed at", async () => {
    ended({ state: "failed", failure: "server-fault" });
    expect(await screen.findByText(/Try again\. If it keeps failing/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("offers to go on without the language model that was too slow", async () => {
    const started = vi.fn((_: { url: URL }) => ({ state: "waiting", done: 0, total: 0 }));
    const found = { ...nothing, languageModel: "qwen3:14b" };
    ended({ state: "cancelled" }, found, { [`POST ${api}/synthesis`]: started });
    await userEvent.click(await screen.findByRole("button", { name: "Group without the model" }));
    expect(await screen.findByText("In the queue")).toBeTruthy();
    expect(started.mock.calls[0]?.[0].url.search).toBe("?plain=true");
  });

  it("promises no more than the page can do after it was stopped", async () => {
    ended({ state: "cancelled" });
    const text = "Nothing was changed. You can start again at any time.";
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});

describe("gathering that is under way", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it.each([
    ["splitting", "3 of 7 comments"],
    ["asking", "3 of 7"],
    ["reading", "3 of 7 expectations"],
    ["gathering", "3 of 7 expectations"],
  ] as const)("counts what it goes through while %s", async (stage, text) => {
    ended({ state: "running", stage, done: 3, total: 7 });
    expect(await screen.findByText(text)).toBeTruthy();
  });
});

describe("what grouped the comments", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const done = { state: "done", done: 7, total: 7 } as const;
  const failed = { code: "language-model-failed", failure: "no-answer" };
  const start = `POST ${api}/synthesis`;

  function grouped(more: object) {
    const started = vi.fn((_: { url: URL }) => ({ state: "waiting", done: 0, total: 0 }));
    const board = { ...boardFixture, languageModel: "qwen3:14b", ...more };
    openBoard({ [`GET ${api}/synthesis`]: done, [start]: started }, board);
    return started;
  }

  it.each([
    [
      "Group without the model",
      /^Grouped by the language model qwen3:14b/,
      "?plain=true",
      ["qwen3:14b"],
    ],
    ["Group with qwen3:14b", /^Tenward grouped the comments itself/, "", []],
    ["Try again", /^The language model didn’t respond in time\. Tenward grouped/, "", [], [failed]],
  ] as const)("is said, with one press to the other way: %s", async (...of) => {
    const [name, text, search, [model], notices = []] = of;
    const started = grouped({ notices, synthesis: { ...done, ...(model && { model }) } });
    expect(await screen.findByText(text)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name }));
    expect(await screen.findByText(/^The comments are being grouped again/)).toBeTruthy();
    expect(started.mock.calls[0]?.[0].url.search).toBe(search);
    expect(screen.queryByText(text)).toBeNull();
  });

  it("is not said where the server has no language model", async () => {
    grouped({ languageModel: undefined });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: /^Group/ })).toBeNull();
  });

  it("names the survey whose respondents were not told", async () => {
    const surveyId = boardFixture.surveys[0]?.id;
    const notices = [{ code: "language-model-not-told", surveyId }];
    grouped({ languageModel: undefined, notices });
    const text = /^The respondents to “Expectations, June 2026” weren’t told/;
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it("is not promised to stay on this server while a language model reads", async () => {
    ended({ state: "running", stage: "asking" }, { ...nothing, languageModel: "qwen3:14b" });
    expect(await screen.findByText(/only go to the language model qwen3:14b/)).toBeTruthy();
    expect(screen.queryByText(/No text leaves this server/)).toBeNull();
  });
});

describe("the focus, once gathering is stopped", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const stop = async (found: object) => {
    let synthesis: object = { state: "running", stage: "splitting", done: 3, total: 7 };
    const cancel = () => {
      synthesis = { state: "cancelled", done: 3, total: 7 };
      return synthesis;
    };
    ended({ state: "running", stage: "splitting" }, found, {
      [`GET ${api}/synthesis`]: () => synthesis,
      [`POST ${api}/synthesis/cancel`]: cancel,
    });
    await userEvent.click(await screen.findByRole("button", { name: "Stop" }));
  };

  it("goes on at the heading that says so", async () => {
    await stop(nothing);
    const heading = await screen.findByRole("heading", { name: "Grouping was stopped" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it("goes on at the board", async () => {
    await stop(boardFixture);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Stop" })).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });
});

describe("gathering that cannot be asked how far it is", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const running = { state: "running", stage: "splitting", done: 3, total: 7 } as const;

  it("leads to all boards once its board is removed", async () => {
    const asked = vi.fn(() => new Refusal(404, "not-found"));
    ended(running, nothing, { [`GET ${api}/synthesis`]: asked });
    const heading = await screen.findByRole("heading", { name: "This board no longer exists" });
    expect(heading).toBeTruthy();
    expect(screen.getByRole("link", { name: "All surveys" }).getAttribute("href")).toBe("/surveys");
    expect(screen.queryByRole("progressbar")).toBeNull();
    const times = asked.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked).toHaveBeenCalledTimes(times);
  });

  it("says what is wrong until it is answered again", async () => {
    const answers: unknown[] = [new Refusal(403, "forbidden")];
    const answer = () => answers.shift() ?? running;
    ended(running, nothing, { [`GET ${api}/synthesis`]: answer });
    const why = await screen.findByText("forbidden");
    await waitFor(() => expect(why.isConnected).toBe(false));
    expect(screen.getByRole("progressbar")).toBeTruthy();
  });
});
