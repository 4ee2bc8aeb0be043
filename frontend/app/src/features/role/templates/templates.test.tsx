import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Schemas } from "../../../shared/api";
import { desk, emptyRole, expectSaved, h1, leave, roleFixture } from "../../../test/fixtures/role";
import { Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { ownRoleClause } from "../clauses/clauses";
import { routes } from "../routes";

type Text = Schemas["LocalizedText"];

const item = (id: string, text: Text) => ({ id, kind: "item" as const, text });
const template = (
  id: string,
  title: Text,
  questions: Schemas["Question"][],
): Schemas["Template"] => ({ id, title, questions, points: 2, minutes: 2, own: false, set: false });

const trust = { en: "Lets go of control", de: "Lässt los" };
const review = { own: "Gives me a useful review within a working day" };
const templates = [
  template("expectations", { en: "Your notes", de: "Deine Notizen" }, [
    {
      id: "expectations.1",
      kind: "open",
      text: { en: "What do you expect?", de: "Was erwartest du?" },
    },
  ]),
  template("mindset", { en: "Mindset", de: "Haltung" }, [
    item("mindset.1", { en: "Lets the team shine", de: "Lässt das Team glänzen" }),
    item("mindset.2", trust),
    { id: "mindset.3", kind: "open", text: { en: "And else?", de: "Und sonst?" } },
  ]),
  {
    ...template("t1", { own: "How we review" }, [item("own.1", review), item("own.2", trust)]),
    own: true,
  },
];

describe("starting points from templates", () => {
  beforeEach(() => localStorage.clear());
  afterEach(leave);

  const open = async (language: "en" | "de" = "en") => {
    visit(routes, "/role", language);
    await screen.findByRole("heading", { level: 1 });
    return within(
      await screen.findByRole("region", {
        name: language === "en" ? "From a template" : "Aus einer Vorlage",
      }),
    );
  };
  const tick = async (name: string) =>
    userEvent.click(await screen.findByRole("checkbox", { name }));

  it("are kept with what is written, each once, as they stand in the templates", async () => {
    const { sent } = desk(emptyRole, { "GET /api/templates": { items: templates } });
    const part = await open();
    const groups = await part.findAllByRole("group");
    expect(groups.map((each) => each.firstChild?.textContent)).toEqual([
      "Mindset 2 responsibilities",
      "How we review 2 responsibilities Your template",
    ]);
    expect(part.queryByText("And else?")).toBeNull();
    await tick(review.own);
    const [shipped, mine] = part.getAllByRole("checkbox", { name: trust.en });
    await userEvent.click(mine as HTMLElement);
    await userEvent.click(shipped as HTMLElement);
    part.getByText("1 of 2 selected");
    part.getByText("2 of 2 selected");
    await userEvent.type(screen.getByLabelText("I should let go of"), "the pager");
    await userEvent.click(screen.getByRole("button", { name: "Add 3 responsibilities" }));
    await h1("None of the three responsibilities has your interpretation yet");
    expect((await expectSaved(sent)).clauses).toMatchObject([
      { text: "I should let go of the pager", origin: "starting-point", standing: "open" },
      { text: trust.en, origin: "starting-point", standing: "open" },
      { text: review.own, origin: "starting-point", standing: "open" },
    ]);
  });

  it("are in the member's language, and the lead's own as written", async () => {
    const { sent } = desk(emptyRole, { "GET /api/templates": { items: templates } });
    await open("de");
    await tick("Lässt das Team glänzen");
    await tick("Lässt das Team glänzen");
    await tick(review.own);
    await tick("Lässt das Team glänzen");
    await userEvent.click(screen.getByRole("button", { name: "2 Sätze übernehmen" }));
    await h1("Keiner der zwei Sätze ist schon geklärt");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      clauses: [{ text: "Lässt das Team glänzen" }, { text: review.own }],
    });
  });

  it("come back as they were typed and chosen when keeping them is undone", async () => {
    const { sent } = desk(emptyRole, { "GET /api/templates": { items: templates } });
    visit(routes, "/role");
    await h1("What’s expected of you?");
    const point = () => screen.getByLabelText("My manager relies on me for");
    const item = () => screen.findByRole("checkbox", { name: "Lets the team shine" });
    const line = () => screen.getByLabelText("In my own words");
    await userEvent.type(point(), "quiet ");
    await userEvent.click(screen.getByRole("button", { name: "Add line" }));
    await userEvent.type(line(), "Sleep");
    await userEvent.click(await item());
    for (const _ of ["once", "and again"]) {
      await userEvent.click(screen.getByRole("button", { name: "Add 3 responsibilities" }));
      await h1("None of the three responsibilities has your interpretation yet");
      expect(screen.queryByRole("heading", { name: "Prompts" })).toBeNull();
      await userEvent.click(screen.getByRole("button", { name: "Undo" }));
      expect(document.activeElement).toBe(await h1("What’s expected of you?"));
      expect(point()).toHaveProperty("value", "quiet ");
      expect(line()).toHaveProperty("value", "Sleep");
      expect(await item()).toHaveProperty("checked", true);
    }
    await userEvent.click(screen.getByRole("button", { name: "Redo" }));
    expect(document.activeElement).toBe(
      await h1("None of the three responsibilities has your interpretation yet"),
    );
    expect(screen.queryByRole("heading", { name: "Prompts" })).toBeNull();
    expect((await expectSaved(sent)).clauses).toHaveLength(3);
  });

  it("come back beside what is begun by then, also to a role that has sentences", async () => {
    desk(roleFixture, { "GET /api/templates": { items: templates } });
    visit(routes, "/role");
    await h1(/^One of two/);
    const ask = () => userEvent.click(screen.getByRole("button", { name: "From a template" }));
    const point = () => screen.getByLabelText("I should let go of");
    const line = () => screen.getByLabelText("My manager relies on me for");
    const step = (way: string) =>
      userEvent.click(screen.getAllByRole("button", { name: way })[0] as HTMLElement);
    await ask();
    await userEvent.type(point(), "the pager");
    await userEvent.type(line(), "quiet");
    await userEvent.click(screen.getByRole("button", { name: "Add 2 responsibilities" }));
    await h1(/^Three of four/);
    await step("Undo");
    await h1(/^One of two/);
    expect(point()).toHaveProperty("value", "the pager");
    await step("Redo");
    await ask();
    await userEvent.type(point(), "meetings");
    await step("Undo");
    expect(point()).toHaveProperty("value", "meetings");
    expect(line()).toHaveProperty("value", "quiet");
  });

  it("may be missing, and are asked for again", async () => {
    const { replies } = desk(emptyRole, { "GET /api/templates": new Refusal(403, "forbidden") });
    const part = await open();
    await part.findByText("forbidden");
    await userEvent.type(screen.getByLabelText("I should let go of"), "the pager");
    replies["GET /api/templates"] = { items: templates };
    await userEvent.click(part.getByRole("button", { name: "Try again" }));
    await part.findByText("Mindset");
    screen.getByRole("button", { name: "Add 1 responsibility" });
  });

  it("stay chosen when a document was read meanwhile", async () => {
    Element.prototype.scrollIntoView = vi.fn();
    let answer: (reading: unknown) => void = () => undefined;
    const { sent } = desk(emptyRole, {
      "GET /api/templates": { items: templates },
      "POST /api/role/readings": () => new Promise((resolve) => (answer = resolve)),
    });
    await open();
    const file = new File(["x"], "job.pdf", { type: "application/pdf" });
    await userEvent.upload(screen.getByTestId("job-description"), file);
    await tick("Lets the team shine");
    await waitFor(() => expect(sent).toHaveLength(1));
    answer({
      source: { name: "job.pdf", kind: "pdf", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...ownRoleClause("7", "Lead the team"), origin: "document" }],
    });
    await h1("Your responsibility still needs your interpretation");
    await userEvent.click(screen.getByRole("button", { name: "Add 1 responsibility" }));
    await h1("None of the two responsibilities has your interpretation yet");
    expect(screen.queryByRole("region", { name: "From a template" })).toBeNull();
    expect((await expectSaved(sent)).clauses.at(-1)).toMatchObject({ text: "Lets the team shine" });
  });

  it("stay chosen when the page is left, until they are kept", async () => {
    const { sent } = desk(emptyRole, { "GET /api/templates": { items: templates } });
    await open();
    await tick("Lets the team shine");
    cleanup();
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Add 1 responsibility" }));
    await h1("Your responsibility still needs your interpretation");
    expect((await expectSaved(sent)).clauses).toMatchObject([{ text: "Lets the team shine" }]);
    cleanup();
    visit(routes, "/role");
    await h1("Your responsibility still needs your interpretation");
    expect(screen.queryByRole("region", { name: "From a template" })).toBeNull();
  });

  describe("of which one is in no template any more", () => {
    const key = "tenward.typed.m1.role.chosen";
    const gone = "mindset no longer asked";

    it("stay without it", async () => {
      localStorage.setItem(key, JSON.stringify([gone, "mindset mindset.1"]));
      desk(roleFixture, { "GET /api/templates": { items: templates } });
      await open();
      await screen.findByRole("button", { name: "Add 1 responsibility" });
      await waitFor(() => expect(localStorage.getItem(key)).toBe('["mindset mindset.1"]'));
    });

    it("are not shown again for that alone", async () => {
      localStorage.setItem(key, JSON.stringify([gone]));
      desk(roleFixture, { "GET /api/templates": { items: templates } });
      visit(routes, "/role");
      await h1(/^One of two/);
      await waitFor(() => expect(localStorage.getItem(key)).toBeNull());
      expect(screen.queryByRole("region", { name: "From a template" })).toBeNull();
    });

    it("are not forgotten while the templates cannot be read", async () => {
      localStorage.setItem(key, JSON.stringify([gone]));
      desk(roleFixture, { "GET /api/templates": new Refusal(403, "forbidden") });
      const part = await open();
      await part.findByText("forbidden");
      expect(localStorage.getItem(key)).toBe(JSON.stringify([gone]));
    });
  });

  it("are offered to a role that has sentences, until they are closed", async () => {
    const { sent } = desk(roleFixture, { "GET /api/templates": { items: templates } });
    visit(routes, "/role");
    await h1(/^One of two/);
    const ask = () => userEvent.click(screen.getByRole("button", { name: "From a template" }));
    await ask();
    expect(document.activeElement).toBe(
      screen.getByRole("heading", { level: 3, name: "From a template" }),
    );
    screen.getByText(/add them to your responsibilities above/);
    expect(screen.queryByRole("button", { name: "From a template" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(document.activeElement?.textContent).toBe("From a template");
    expect(screen.queryByRole("region", { name: "From a template" })).toBeNull();
    await ask();
    await screen.findByText("Mindset");
    await tick("Lets the team shine");
    await userEvent.click(screen.getByRole("button", { name: "Add 1 responsibility" }));
    await h1("Two of three responsibilities still need your interpretation");
    expect((await expectSaved(sent)).clauses.at(-1)).toMatchObject({ text: "Lets the team shine" });
    screen.getByRole("button", { name: "From a template" });
  });

  it("says that nothing is chosen or written", async () => {
    desk(emptyRole, { "GET /api/templates": { items: templates } });
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Add to role" }));
    screen.getByText("Complete or select at least one first.");
    await tick("Lets the team shine");
    expect(screen.queryByText(/^Complete or select at least one/)).toBeNull();
  });
});
