import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { own } from "./clauses";
import { routes } from "./routes";
import { most, type Role } from "./types";

const empty: Role = { clauses: [] };
const story: Role = {
  source: { name: "tech-lead.pdf", kind: "pdf", pages: 2, readAt: "2026-03-09T09:40:00Z" },
  clauses: [
    { ...own("1", "Own the ledger"), meaning: "I can say what it does.", standing: "applies" },
    { ...own("2", "Coach the team"), origin: "document", sentence: 2, page: 1 },
    { ...own("3", "We offer free coffee"), leftOut: true },
  ],
};

/** A server that keeps one role. */
function desk(start: Role, more: Record<string, unknown> = {}) {
  let kept = start;
  return network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/role": () => kept,
    "GET /api/role/chain": { items: [] },
    "PUT /api/role": ({ body }: { body: Role }) => {
      kept = body;
      return kept;
    },
    ...more,
  });
}

const h1 = (name: RegExp | string) => screen.findByRole("heading", { level: 1, name });
const saved = async (sent: { body: unknown }[]) => {
  await screen.findAllByText(/^Saved \d/);
  return sent.at(-1)?.body as Role;
};
const choose = async (sentence: RegExp, item: string) => {
  await userEvent.click(screen.getByRole("button", { name: sentence }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
};

describe("the role", () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    cleanup();
    // A page that is left saves what was typed: into this test's server, not into the next one's.
    await waitFor(() => expect(localStorage.getItem("tenward.role.m1")).toBeNull());
    vi.unstubAllGlobals();
  });

  it("shows what became of each sentence", async () => {
    const link = {
      boardId: "b1",
      boardTitle: "Autumn",
      themeId: "t1",
      themeName: "Quiet releases",
      published: false,
    };
    const links = [
      { ...link, voices: 2, verdict: "realistic", published: true },
      { ...link, themeId: "t2", themeName: "The ledger", voices: 0 },
    ];
    desk(story, { "GET /api/role/chain": { items: [{ clauseId: "1", links }] } });
    visit(routes, "/role");
    const threads = await screen.findAllByRole("list", { name: /^From this sentence/ });
    const knots = threads.map((thread) =>
      within(thread)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent?.trim()),
    );
    expect(knots).toEqual([
      ["Clause", "Quiet releases", "Realistic", "2 voices ask for it too", "They read why"],
      ["Clause", "The ledger", "No verdict yet", "No voice yet"],
      ["Clause", "No theme yet"],
    ]);
    const theme = screen.getByRole("link", { name: "Quiet releases" });
    expect(theme.getAttribute("href")).toBe("/themes/b1#theme-t1");
  });

  it("says when what became of them cannot be read", async () => {
    desk(story, { "GET /api/role/chain": new Refusal(403, "forbidden") });
    visit(routes, "/role");
    expect(await screen.findByText(/What became of the sentences/)).toBeTruthy();
    await h1("One of two sentences has no meaning here yet");
  });

  it("counts what waits, and saves what a sentence means as it is typed", async () => {
    const { sent } = desk(story);
    visit(routes, "/role");
    await h1("One of two sentences has no meaning here yet");
    await userEvent.type(
      screen.getByRole("textbox", { name: "What does this mean here and now?" }),
      "One goal each",
    );
    await h1("Every sentence means something here");
    expect((await saved(sent)).clauses[1]).toMatchObject({
      meaning: "One goal each",
      standing: "applies",
    });
  });

  it.each([
    ["en", "None of the two sentences has a meaning here yet"],
    ["de", "Keiner der zwei Sätze hat hier schon eine Bedeutung"],
  ] as const)("says in %s when nothing has a meaning yet", async (language, heading) => {
    desk({ clauses: [own("1", "Own the ledger"), own("2", "Coach the team")] });
    visit(routes, "/role", language);
    await h1(heading);
  });

  it("puts the cursor where a helping question is answered", async () => {
    desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "who would notice?" }));
    expect(document.activeElement).toBe(
      screen.getByRole("textbox", { name: "What does this mean here and now?" }),
    );
  });

  it("takes the cursor along to what is opened, and back to where it was opened", async () => {
    desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: /^Change what it means: Own/ }));
    await waitFor(() =>
      expect(document.activeElement).toHaveProperty("value", "I can say what it does."),
    );
    await userEvent.click(screen.getByRole("button", { name: "Write a sentence" }));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Write a sentence");
  });

  it("merges, and takes it back", async () => {
    const { sent } = desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await choose(/^Change sentence 2/, "Merge with the one above");
    await screen.findByText("Own the ledger Coach the team");
    expect((await saved(sent)).clauses.map(({ text }) => text)).toEqual([
      "Own the ledger Coach the team",
      "We offer free coffee",
    ]);
    const history = within(screen.getByRole("group", { name: "What you did" }));
    await userEvent.click(history.getByRole("button", { name: "Undo" }));
    await screen.findByText("Coach the team");
  });

  it("splits where the cursor stands", async () => {
    const { sent } = desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await choose(/^Change sentence 1/, "Split it");
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The sentence" });
    text.setSelectionRange(4, 4);
    await userEvent.click(screen.getByRole("button", { name: "Split here" }));
    await screen.findByText("the ledger");
    expect((await saved(sent)).clauses.map(({ text: each }) => each).slice(0, 2)).toEqual([
      "Own",
      "the ledger",
    ]);
  });

  it("never saves a sentence without a word", async () => {
    const { sent } = desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await choose(/^Change sentence 1/, "Edit the sentence");
    await userEvent.clear(await screen.findByRole("textbox", { name: "The sentence" }));
    screen.getByText("A sentence needs a word. Leave it out if you do not want it.");
    await userEvent.click(screen.getByRole("button", { name: /^Take it in/ }));
    expect((await saved(sent)).clauses[0]?.text).toBe("Own the ledger");
  });

  it("leaves out and takes in", async () => {
    const { sent } = desk(story);
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Take it in: We offer free coffee" }));
    await h1("Two of three sentences have no meaning here yet");
    await choose(/^Change sentence 1/, "Leave it out");
    await screen.findByRole("heading", { name: "1 sentence left out" });
    expect((await saved(sent)).clauses.map(({ leftOut }) => leftOut)).toEqual([true, false, false]);
  });

  it("keeps the starting points that were finished", async () => {
    const { sent } = desk(empty);
    visit(routes, "/role");
    await h1("What do you think is expected of you?");
    await userEvent.click(screen.getByRole("button", { name: "Keep what I wrote" }));
    screen.getByText("Nothing is written yet. Finish one of them first.");
    await userEvent.type(
      screen.getByRole("textbox", { name: "My manager counts on me for" }),
      "quiet releases",
    );
    await userEvent.click(screen.getByRole("button", { name: "Keep 1 sentence" }));
    await h1("One sentence, and no meaning here yet");
    expect((await saved(sent)).clauses).toMatchObject([
      { text: "My manager counts on me for quiet releases", origin: "starting-point" },
    ]);
  });

  it.each([
    ["locked-document", "A password locks this file"],
    ["picture-of-text", "This file is a picture of text"],
    ["document-too-costly", "Reading this file takes too much time or memory"],
  ])("says of a document that is %s what it is, and keeps everything", async (slug, title) => {
    const { sent } = desk(empty, { "POST /api/role/readings": new Refusal(422, slug) });
    visit(routes, "/role");
    await h1("What do you think is expected of you?");
    const file = new File(["x"], "job.pdf", { type: "application/pdf" });
    await userEvent.upload(screen.getByTestId("job-description"), file);
    await screen.findByRole("heading", { level: 2, name: title });
    screen.getByText(slug);
    expect(sent.map(({ call }) => call)).toEqual(["POST /api/role/readings"]);
  });

  it("reads what is pasted, and shows what it became", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...own("7", "Führt das Team"), origin: "document" }],
    };
    const { sent } = desk(empty, { "POST /api/role/readings": reading });
    visit(routes, "/role");
    await h1("What do you think is expected of you?");
    await userEvent.click(screen.getByRole("button", { name: "Paste one" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Its text" }), "Führt das Team");
    await userEvent.click(dialog.getByRole("button", { name: "Read it" }));
    await screen.findByText("Führt das Team");
    const { name, content } = (sent[0]?.body ?? {}) as { name: string; content: string };
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    expect([name, new TextDecoder().decode(bytes)]).toEqual(["Pasted text", "Führt das Team"]);
  });

  it("keeps what is pasted until it is read", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: [{ ...own("7", "Führt das Team"), origin: "document" }],
    };
    const { replies } = desk(story, {
      "POST /api/role/readings": new Refusal(429, "readers-busy"),
    });
    visit(routes, "/role");
    await h1(/^One of two/);
    const paste = async () => {
      await userEvent.click(screen.getByRole("button", { name: "Replace the text" }));
      await userEvent.click(await screen.findByRole("button", { name: "Paste one" }));
      return screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Its text" });
    };
    await userEvent.type(await paste(), "Führt das Team");
    await userEvent.click(screen.getByRole("button", { name: "Read it" }));
    await screen.findByText("readers-busy");
    expect((await paste()).value).toBe("Führt das Team");
    replies["POST /api/role/readings"] = reading;
    await userEvent.click(screen.getByRole("button", { name: "Read it" }));
    await screen.findByText("Führt das Team");
    expect((await paste()).value).toBe("");
  });

  it("takes no text that leaves no room for what was written by hand", async () => {
    const reading = {
      source: { name: "Pasted text", kind: "text", readAt: "2026-03-09T09:40:00Z" },
      clauses: Array.from({ length: most.clauses - 1 }, (_, at) => ({
        ...own(`d${at}`, `Line ${at}`),
        origin: "document",
      })),
    };
    const { sent } = desk(story, { "POST /api/role/readings": reading });
    visit(routes, "/role");
    await h1(/^One of two/);
    await userEvent.click(screen.getByRole("button", { name: "Replace the text" }));
    const file = new File(["x"], "long.txt", { type: "text/plain" });
    await userEvent.upload(await screen.findByTestId("job-description"), file);
    await screen.findByRole("heading", { level: 2, name: "This text leaves too little room" });
    screen.getByText(/^You wrote 2 sentences by hand, which stay, and a role has 300 at most/);
    screen.getByText("Own the ledger");
    expect(sent.map(({ call }) => call)).toEqual(["POST /api/role/readings"]);
  });

  it("shows a member nothing that another one typed in this browser", async () => {
    const server = (id: string, role: Role, put?: Refusal) =>
      desk(role, { "GET /api/me": { id }, ...(put && { "PUT /api/role": put }) });
    const meaning = () =>
      screen.getByRole<HTMLTextAreaElement>("textbox", {
        name: "What does this mean here and now?",
      });
    const ended = server("m1", story, new Refusal(401, "not-signed-in"));
    visit(routes, "/role");
    await h1(/^One of two/);
    fireEvent.change(meaning(), { target: { value: "One goal each" } });
    cleanup();
    await waitFor(() => expect(ended.sent).toHaveLength(1));

    const theirs = server("m2", { clauses: [own("2", "Coach the team")] });
    visit(routes, "/role");
    await h1("One sentence, and no meaning here yet");
    expect(meaning().value).toBe("");
    fireEvent.change(meaning(), { target: { value: "Theirs" } });
    expect((await saved(theirs.sent)).clauses).toMatchObject([{ meaning: "Theirs" }]);
    cleanup();

    const mine = server("m1", story);
    visit(routes, "/role");
    await h1("Every sentence means something here");
    expect((await saved(mine.sent)).clauses[1]).toMatchObject({ meaning: "One goal each" });
  });

  it("shows a member none of the starting points that another one began", async () => {
    const point = () =>
      screen.findByRole<HTMLTextAreaElement>("textbox", { name: "I should let go of" });
    for (const [id, shown] of [
      ["m1", ""],
      ["m2", ""],
      ["m1", "the pager"],
    ]) {
      desk(empty, { "GET /api/me": { id } });
      visit(routes, "/role");
      expect((await point()).value).toBe(shown);
      if (id === "m1" && !shown) await userEvent.type(await point(), "the pager");
      cleanup();
    }
  });

  it("puts a sentence that another tab changed to the reader", async () => {
    const theirs = { ...story, clauses: story.clauses.with(1, own("2", "Coach everybody")) };
    let version = 1;
    const { sent } = desk(story, {
      "GET /api/role": () => (version === 1 ? story : theirs),
      "PUT /api/role": ({ body }: { body: Role }) =>
        version++ === 1 ? new Refusal(412, "changed-meanwhile", { current: theirs }) : body,
    });
    visit(routes, "/role");
    await h1(/^One of two/);
    await choose(/^Change sentence 2/, "Edit the sentence");
    const area = await screen.findByRole("textbox", { name: "The sentence" });
    // At once: between two letters a slow machine would save.
    fireEvent.change(area, { target: { value: "Coach the team well" } });
    await screen.findByText(/is now “Coach everybody”. Here it is “Coach the team well”/);
    await userEvent.click(screen.getByRole("button", { name: "Take what was saved there" }));
    const kept = await saved(sent);
    expect(kept.clauses.map(({ text }) => text)).toContain("Coach everybody");
    expect(screen.queryByText(/is now/)).toBeNull();
  });
});
