import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sayDay, sayShortDay } from "../../../../shared/days";
import { draftNetwork } from "../../../../test/fixtures/draftNetwork";
import { preview } from "../../../../test/fixtures/privacy";
import {
  expectationsTemplate,
  onTrack,
  onTrackTemplate,
} from "../../../../test/fixtures/surveyDraft";
import { Refusal } from "../../../../test/network";
import { visit } from "../../../../test/visit";
import { routes } from "../../routes";
import type { ItemProposal, Survey, Template } from "../../types";

const path = `/api/surveys/${onTrack.id}`;

const item = (id: string, source: string): Survey["questions"][number] => ({
  id,
  kind: "item",
  text: { en: `Does ${id}`, de: `Tut ${id}` },
  example: true,
  advice: true,
  source,
  version: 1,
});
const set = (id: string, size: number): Template => ({
  id,
  title: { en: `Set ${id}`, de: `Sammlung ${id}` },
  description: { en: "What it is about", de: "Worum es geht" },
  questions: Array.from({ length: size }, (_, at) => item(`${id}.${at}`, id)),
  points: size,
  minutes: 9,
  own: false,
  set: true,
});
const mindset = set("mindset", 5);
const liaison = set("liaison", 7);
const proposed = (of: Template, at: number, why: "never-asked" | "few-answers" | "far-apart") => ({
  set: of.id,
  question: item(`${of.id}.${at}`, of.id),
  why,
  ...(why !== "never-asked" && { askedAt: "2026-06-01T08:00:00Z", answers: 5, distance: -2.3 }),
});
const both: ItemProposal = {
  items: [
    proposed(mindset, 0, "never-asked"),
    proposed(liaison, 0, "never-asked"),
    proposed(mindset, 1, "few-answers"),
    proposed(liaison, 1, "far-apart"),
    ...[2, 3, 4, 5].map((at) => proposed(liaison, at, "never-asked")),
  ],
  later: [proposed(mindset, 2, "never-asked"), proposed(liaison, 6, "never-asked")],
};

const desk = (change: Partial<Survey> = {}, more: Record<string, unknown> = {}) =>
  draftNetwork(
    { ...onTrack, ...change },
    {
      "GET /api/templates": { items: [expectationsTemplate, onTrackTemplate, mindset, liaison] },
      "GET /api/item-proposal": ({ url }: { url: URL }) =>
        url.searchParams.get("sets") === "mindset,liaison"
          ? both
          : { items: both.items.filter((one) => one.set === "mindset"), later: [] },
      ...more,
    },
  );

const open = async () => {
  await screen.findByRole("heading", { level: 1 });
  await userEvent.click(screen.getByRole("radio", { name: /^Rate skills and habits/ }));
};
const choose = (name: RegExp) => userEvent.click(screen.getByRole("checkbox", { name }));

describe("sets of items", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("propose what is least known, say why, and let the rest wait", async () => {
    const { sent } = desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await open();
    expect(screen.getByText(/^Choose one or more sets/)).toBeTruthy();
    await choose(/^Set mindset/);
    await choose(/^Set liaison/);
    expect(await screen.findByRole("checkbox", { name: /^Does liaison\.5/ })).toHaveProperty(
      "checked",
      true,
    );
    expect(screen.getAllByText("Never asked")).toHaveLength(8);
    expect(screen.getByText("Only 5 answers counted last time")).toBeTruthy();
    expect(screen.getByText("You and the others were 2.3 points apart last time")).toBeTruthy();
    await userEvent.click(screen.getByText("2 more in later rounds"));
    await choose(/^Does mindset\.2/);
    expect(screen.getByText("A form holds 8 items. Remove one.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Use these 9 items" })).toHaveProperty(
      "disabled",
      true,
    );
    await choose(/^Does liaison\.5/);
    await userEvent.click(screen.getByRole("button", { name: "Use these 8 items" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const body = sent[0]?.body as Partial<Survey>;
    expect(body.template).toBe("own");
    expect(body.title).toBe("Where do I stand?");
    expect(body.questions?.map(({ id }) => id)).toEqual([
      "mindset.0",
      "liaison.0",
      "mindset.1",
      "liaison.1",
      "liaison.2",
      "liaison.3",
      "liaison.4",
      "mindset.2",
    ]);
    expect(body.questions?.every(({ source, version }) => source && version === 1)).toBe(true);
  });

  it("say what was asked and has no number to read", async () => {
    const { answers, distance, ...unread } = proposed(mindset, 0, "few-answers");
    const found = { items: [unread], later: [] };
    desk({}, { "GET /api/item-proposal": found });
    visit(routes, `/surveys/${onTrack.id}`);
    await screen.findByRole("heading", { level: 1 });
    const title = { en: /^Rate skills/, de: /^Fähigkeiten/ }.en;
    await userEvent.click(screen.getByRole("radio", { name: title }));
    await choose(new RegExp(`^${"Set"} mindset`));
    expect(
      await screen.findByText(`Asked on ${sayShortDay("2026-06-01")}; no result yet`),
    ).toBeTruthy();
  });

  it("launch nothing but what is selected", async () => {
    desk();
    visit(routes, `/surveys/${onTrack.id}`);
    const launch = await screen.findByRole("button", { name: /^Launch/ });
    expect(launch).toHaveProperty("disabled", false);
    await open();
    expect(launch).toHaveProperty("disabled", true);
    expect(screen.getByText("The items aren’t in the form yet.")).toBeTruthy();
    await choose(/^Set mindset/);
    await userEvent.click(await screen.findByRole("button", { name: "Use these 2 items" }));
    await waitFor(() => expect(launch).toHaveProperty("disabled", false));
    await choose(/^Does mindset\.1/);
    expect(launch).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("radio", { name: /^What do you expect/ }));
    expect(launch).toHaveProperty("disabled", false);
  });

  it("of one set take its name", async () => {
    const { sent } = desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await open();
    await choose(/^Set mindset/);
    await userEvent.click(await screen.findByRole("button", { name: "Use these 2 items" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ template: "mindset", title: "Set mindset" });
  });

  it("show what was chosen when one comes back", async () => {
    desk({ template: "own", questions: [item("mindset.1", "mindset")] });
    visit(routes, `/surveys/${onTrack.id}`);
    expect(await screen.findByRole("checkbox", { name: /^Set mindset/ })).toHaveProperty(
      "checked",
      true,
    );
    expect(await screen.findByRole("button", { name: "Use this item" })).toBeTruthy();
  });
});

describe("a set of one's own", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("names the item that stands in it twice", async () => {
    const errors = [{ pointer: "/questions/1/text", code: "duplicate" }];
    desk(
      { template: "own", questions: [item("a.0", "a"), item("a.1", "a")] },
      { "POST /api/templates": new Refusal(400, "invalid-request", { errors }) },
    );
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Save as template" }));
    expect(await screen.findByText("“Does a.1”: This appears twice.")).toBeTruthy();
  });
});

describe("a repeated survey", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const [unit] = onTrack.audience;
  const before = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a09";
  const change = (joined: number, left: number) => ({
    surveyId: before,
    title: "Am I on track?",
    launchedAt: "2026-05-04T08:00:00Z",
    groups: [
      { groupId: unit?.groupId, kind: "team", before: 6, now: 6 + joined - left, joined, left },
    ],
  });

  it("says in numbers who came and who went", async () => {
    desk({}, { [`GET ${path}/privacy-preview`]: { ...preview, change: change(1, 2) } });
    visit(routes, `/surveys/${onTrack.id}`);
    const since = within(
      await screen.findByRole("region", {
        name: `Not exactly the same people as on ${sayDay("2026-05-04")}`,
      }),
    );
    expect(since.getByText("Team: 6 then, 5 now (1 new, 2 no longer asked)")).toBeTruthy();
  });

  it("says when everybody is the same", async () => {
    desk({}, { [`GET ${path}/privacy-preview`]: { ...preview, change: change(0, 0) } });
    visit(routes, `/surveys/${onTrack.id}`);
    expect(
      await screen.findByRole("heading", { name: `The same people as on ${sayDay("2026-05-04")}` }),
    ).toBeTruthy();
  });
});
