import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { merged, named, preview, teamPreview } from "../../../test/fixtures/privacy";
import { groups, installation, onTrack } from "../../../test/fixtures/surveyDraft";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import { instantOf, localOf } from "../time/zones";
import type { Counts, LinkSheet, Survey } from "../types";

const path = `/api/surveys/${onTrack.id}`;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const running: Survey = {
  ...onTrack,
  state: "running",
  launchedAt: inDays(-3),
  closesAt: inDays(7),
  invited: 14,
  blocks: preview.blocks,
  fingerprint: "7Q4K M2ZD 9TXA C5HN",
  promise: { en: ["Nobody can tell.", "What software cannot."], de: ["Niemand.", "Nicht."] },
};
const counts: Counts = {
  state: "running",
  closesAt: running.closesAt,
  invited: 14,
  answered: 9,
  closable: false,
  takings: [],
  blocks: [
    { id: teamPreview.id, kind: "team", named: false, invited: 6, answered: 5 },
    { id: merged.id, kind: "smaller", named: false, invited: 7, answered: 3 },
    { id: named.id, kind: "manager", named: true, person: "Petra Lenz", invited: 1, answered: 1 },
  ],
};

const links = [1, 2, 3].map((n) => `https://ask.example/r/#s=s&i=i${n}&t=t`);
const sheet: LinkSheet = {
  title: running.title,
  address: "https://ask.example",
  thisComputerOnly: false,
  groups: [
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001",
      kind: "team",
      chat: { en: "Answers stay anonymous.", de: "Antworten bleiben anonym." },
      links: links.slice(0, 2),
    },
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0005",
      kind: "manager",
      chat: { en: "Your answer carries your name.", de: "Deine Antwort trägt deinen Namen." },
      links: links.slice(2),
    },
  ],
};

const desk = (more: Record<string, unknown> = {}) =>
  network({
    "GET /api/installation": {
      ...installation,
      address: "http://localhost:8080",
      addressKind: "this-computer",
    },
    "GET /api/groups": { items: groups },
    [`GET ${path}`]: running,
    [`GET ${path}/counts`]: counts,
    "GET /api/me": { name: "Ines Falk", role: "lead", language: "en" },
    [`GET ${path}/links`]: sheet,
    ...more,
  });

const open = (language: "en" | "de" = "en") => visit(routes, `/surveys/${onTrack.id}`, language);
const heading = (name: RegExp | string) => screen.findByRole("heading", { level: 1, name });

describe("a running survey", () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  it.each([
    [9, 14, "9 of 14 people have answered, with one week left"],
    [1, 14, "1 of 14 people has answered, with one week left"],
    [0, 1, "The one person you asked hasn’t answered yet, with one week left"],
  ] as const)("begins with the finding: %i of %i", async (...told) => {
    const [answered, invited, sentence] = told;
    desk({
      [`GET ${path}/counts`]: { ...counts, answered, invited },
      [`GET ${path}/links`]: { ...sheet, groups: [] },
    });
    open();
    expect(await heading(sentence)).toBeTruthy();
  });

  it("counts one answer as one", async () => {
    desk({ [`GET ${path}/counts`]: { ...counts, answered: 1 } });
    open();
    await heading(/1 of 14/);
    expect(screen.getAllByText("1 of 14 answered")[0]?.closest("li")).toBeTruthy();
    const who = within(screen.getByRole("region", { name: "One group has fewer than 4 answers" }));
    expect(who.getByRole("status").textContent).toBe("1 of 14 has answered");
  });

  it("speaks of one person asked as of one", async () => {
    const alone = { [`GET ${path}`]: { ...running, invited: 1 } };
    const none = { [`GET ${path}/links`]: { ...sheet, groups: [] } };
    desk({ ...alone, ...none, [`GET ${path}/counts`]: { ...counts, answered: 0, invited: 1 } });
    open();
    await heading(/^The one/);
    for (const text of [
      /^Launched to 1 person$/,
      /^Possible once the person you asked has answered or declined/,
      /\. The link stops working, and its page says/,
    ])
      expect(await screen.findByText(text)).toBeTruthy();
    cleanup();
    desk({
      ...alone,
      [`GET ${path}/counts`]: { ...counts, answered: 1, invited: 1, closable: true },
    });
    open();
    for (const text of [
      /^The person you asked has answered or declined/,
      /The person you asked will see/,
    ])
      expect(await screen.findByText(text)).toBeTruthy();
  });

  it("shows counts per block and who answers by name, and keeps the promise word for word", async () => {
    desk();
    open();
    await heading(/9 of 14/);
    const rows = within(
      screen.getByRole("region", { name: "One group has fewer than 4 answers" }),
    ).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Team 5 of 6enough to be shown",
      "Smaller groups Product 2 and Clients 53 of 7joined with others below 4",
      "Petra Lenz 1 of 1not anonymous",
    ]);
    expect(screen.getByText("Nobody can tell.")).toBeTruthy();
    expect(screen.getByText("7Q4K M2ZD 9TXA C5HN")).toBeTruthy();
    expect(screen.getByText(/on this computer only/)).toBeTruthy();
  });

  it("reads the counts again by itself", async () => {
    let answered = 9;
    desk({ [`GET ${path}/counts`]: () => ({ ...counts, answered: answered++ }) });
    open();
    await heading(/^9 of 14/);
    expect(
      await screen.findByRole("heading", { level: 1, name: /^10 of 14/ }, { timeout: 6_000 }),
    ).toBeTruthy();
  }, 10_000);

  it("says at the field why an earlier time is too soon, without asking the server", async () => {
    const { sent } = desk();
    open();
    await heading(/9 of 14/);
    fireEvent.change(screen.getByLabelText("Close on"), {
      target: { value: localOf(new Date(), running.zone).slice(0, 10) },
    });
    await userEvent.click(screen.getByRole("button", { name: "Move" }));
    expect(screen.getByLabelText("Close on").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/^Choose .* or later, at least a full day ahead\.$/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("leaves the focus on the form that moved it", async () => {
    const later = { ...running, closesAt: "2099-03-02T17:00:00Z" };
    const { replies } = desk({
      [`POST ${path}/closing-times`]: () => {
        replies[`GET ${path}`] = later;
        replies[`GET ${path}/counts`] = { ...counts, closesAt: later.closesAt };
        return later;
      },
    });
    open();
    await heading(/9 of 14/);
    fireEvent.change(screen.getByLabelText("Close on"), { target: { value: "2099-03-02" } });
    screen.getByRole("button", { name: "Move" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/2 March( 2099)?/, { selector: "summary *" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move" }));
    expect(screen.getByLabelText("at")).toHaveProperty(
      "value",
      localOf(new Date(later.closesAt), running.zone).slice(11),
    );
  });

  it("takes the focus to a time that is refused, each time", async () => {
    const fault = { pointer: "/closesLocal", code: "too-soon", params: {} };
    desk({
      [`POST ${path}/closing-times`]: new Refusal(400, "invalid-request", { errors: [fault] }),
    });
    open();
    await heading(/9 of 14/);
    const day = screen.getByLabelText("Close on");
    const move = async (to: string) => {
      fireEvent.change(day, { target: { value: to } });
      screen.getByRole("button", { name: "Move" }).focus();
      await userEvent.keyboard("{Enter}");
      await waitFor(() => expect(document.activeElement).toBe(day));
    };
    const today = localOf(new Date(), running.zone).slice(0, 10);
    await move(today);
    await move(today);
    await move("2099-03-02");
    const why = screen.getByText("Choose a time at least 24 hours from now.").id;
    for (const field of [day, screen.getByLabelText("at")]) {
      expect(field.getAttribute("aria-describedby")).toBe(why);
    }
  });

  it("moves to a later time, and says what the server objects to at the field", async () => {
    const fault = { pointer: "/closesLocal", code: "too-soon", params: {} };
    const { sent } = desk({
      [`POST ${path}/closing-times`]: new Refusal(400, "invalid-request", { errors: [fault] }),
    });
    open();
    await heading(/9 of 14/);
    fireEvent.change(screen.getByLabelText("Close on"), { target: { value: "2099-03-02" } });
    await userEvent.click(screen.getByRole("button", { name: "Move" }));
    expect(await screen.findByText("Choose a time at least 24 hours from now.")).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({ closesLocal: expect.stringMatching(/^2099-03-02T/) });
  });

  it("hands out link after link, whose numbers stand beside no name, until all are ticked", async () => {
    const user = userEvent.setup();
    desk({ [`GET ${path}/counts`]: { ...counts, answered: 0 } });
    open();
    await heading("Give 3 people their link");
    const primary = () => document.querySelectorAll("main .b-1, body .b-1");
    for (const link of links) {
      expect(primary()).toHaveLength(1);
      await user.click(primary()[0] as HTMLElement);
      expect(await navigator.clipboard.readText()).toBe(link);
    }
    expect(await heading(/^0 of 14/)).toBeTruthy();
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).toContain("i1 i2 i3");
    for (const secret of ["t=t", "Lenz", "Petra"]) expect(kept).not.toContain(secret);
    cleanup();
    open();
    await heading(/^0 of 14/);
    await user.click(screen.getByRole("checkbox", { name: "Handed out 2 of 2 for Team" }));
    expect(await heading("Give 3 people their link")).toBeTruthy();
    expect(screen.getByText(/You’ve handed out two so far/)).toBeTruthy();
    const copy = screen.getByRole("button", { name: "Copy link 2 of 2 for Team" });
    expect(copy.className).toContain("b-1");
  });

  it("copies for a chat what the group of the link is told", async () => {
    const user = userEvent.setup();
    desk({ [`GET ${path}/counts`]: { ...counts, answered: 0 } });
    open();
    await heading("Give 3 people their link");
    await user.click(screen.getByLabelText("Copy a short message with each link"));
    await user.click(screen.getByRole("button", { name: "Copy link 1 of 1 for Manager" }));
    expect(await navigator.clipboard.readText()).toBe(
      `${"Your answer carries your name."}\n${links[2]}`,
    );
  });

  it("forgets what was handed out once the survey is over", async () => {
    const user = userEvent.setup();
    const { replies } = desk({ [`GET ${path}/counts`]: { ...counts, answered: 0 } });
    open();
    await heading("Give 3 people their link");
    await user.click(screen.getByRole("button", { name: "Tick all links" }));
    await heading(/^0 of 14/);
    cleanup();
    replies[`GET ${path}`] = { ...running, state: "cancelled", cancelReason: "by-lead" };
    open();
    await heading("Cancelled without anyone reading the answers");
    expect(JSON.stringify({ ...localStorage })).not.toContain("i1");
  });

  it("reminds everyone with a text that names no one", async () => {
    const user = userEvent.setup();
    desk();
    open();
    await user.click(await screen.findByRole("button", { name: "Copy reminder" }));
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/^“Am I on track\?” is open until .* each of you has your own link\.$/);
  });

  it("closes in a day where links were handed out and all have answered", async () => {
    const allHandedOut = { en: "Ines handed out all 14 links.", de: "Ines hat alle 14 verteilt." };
    const { sent } = desk({
      [`GET ${path}/counts`]: { ...counts, answered: 14, allHandedOut },
      [`POST ${path}/closing-times`]: running,
    });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Close in a day" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const wanted = instantOf((sent[0] as { body: Survey }).body.closesLocal, running.zone);
    const ahead = (wanted.getTime() - Date.now()) / 60_000 - 24 * 60;
    expect(ahead).toBeGreaterThan(-0.5);
    expect(ahead).toBeLessThanOrEqual(1);
    cleanup();
    desk({
      [`GET ${path}`]: { ...running, closesAt: inDays(0.9) },
      [`GET ${path}/counts`]: { ...counts, closesAt: inDays(0.9), answered: 14, allHandedOut },
    });
    open();
    expect(await heading("All 14 people have answered")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Close in a day" })).toBeNull();
  });

  it("closes at once only when everybody has answered or declined", async () => {
    desk();
    open();
    await heading(/9 of 14/);
    expect(screen.queryByRole("button", { name: "Close and open answers" })).toBeNull();
    cleanup();
    const closed = { ...running, state: "closed", closedAt: inDays(0), resultsReady: false };
    const { replies } = desk({
      [`GET ${path}/counts`]: { ...counts, answered: 14, closable: true },
      [`POST ${path}/close`]: closed,
    });
    open();
    const close = await screen.findByRole("button", { name: "Close and open answers" });
    replies[`GET ${path}`] = closed;
    await userEvent.click(close);
    expect(await heading("The answers are being opened")).toBeTruthy();
  });

  it("says which links were taken, and why it does not close at once", async () => {
    const text = {
      en: "On 18 November Ines took 1 of 7.",
      de: "Am 18. November nahm Ines 1 von 7.",
    };
    const taking = {
      launchGroupId: merged.id,
      day: "2026-11-18",
      taken: 1,
      invited: 7,
      told: text,
    };
    desk({ [`GET ${path}/counts`]: { ...counts, takings: [taking] } });
    open();
    const part = within(await screen.findByRole("region", { name: "Links you have access to" }));
    expect(part.getAllByRole("listitem").map((row) => row.textContent)).toEqual([text.en]);
    expect(part.getByText(/don’t count towards the 4/)).toBeTruthy();
    expect(screen.getByText(/^Not possible while you have access to links/)).toBeTruthy();
  });

  it("says where all links were handed out why it does not close at once", async () => {
    const allHandedOut = { en: "Ines handed out all 14 links.", de: "Ines hat alle 14 verteilt." };
    desk({ [`GET ${path}/counts`]: { ...counts, allHandedOut } });
    open();
    const part = within(await screen.findByRole("region", { name: "Links you have access to" }));
    expect(part.getByText(allHandedOut.en)).toBeTruthy();
    expect(part.queryByText(/don’t count towards/)).toBeNull();
    expect(screen.getByText(/^Not possible when you hand out all links/)).toBeTruthy();
  });

  it("asks before it destroys answers unread", async () => {
    const cancelled = { ...running, state: "cancelled", cancelReason: "by-lead" };
    const { sent, replies } = desk({ [`POST ${path}/cancel`]: cancelled });
    open();
    await heading(/9 of 14/);
    await userEvent.click(screen.getByRole("button", { name: "Cancel survey" }));
    const question = await screen.findByRole("alertdialog");
    await userEvent.click(within(question).getByRole("button", { name: "Back" }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Cancel survey" }));
    replies[`GET ${path}`] = cancelled;
    await userEvent.click(screen.getByRole("button", { name: "Destroy answers unread" }));
    expect(await heading("Cancelled without anyone reading the answers")).toBeTruthy();
  });

  it.each([
    [
      { state: "cancelled", cancelReason: "keys-lost", settled: true },
      "Cancelled because its keys are missing",
    ],
    [
      { state: "cancelled", cancelReason: "by-lead", settled: true },
      "Cancelled, and the answers have been deleted",
    ],
    [
      { state: "cancelled", cancelReason: "by-lead", settled: false },
      "Cancelled without anyone reading the answers",
    ],
    [
      { state: "cancelled", cancelReason: "halted", settled: false },
      "Cancelled automatically, without anyone reading the answers",
    ],
    [{ state: "closed", resultsReady: false }, "The answers are being opened"],
  ])("says how it ended: %o", async (ended, sentence) => {
    desk({ [`GET ${path}`]: { ...running, ...ended } });
    open();
    expect(await heading(sentence)).toBeTruthy();
  });

  it("says that keys are gone once they are: by-lead", async () => {
    const going = /keys are still being destroyed.* Nordhafen IT/;
    const gone = /links have been destroyed\./;
    const cancelled = { ...running, state: "cancelled", cancelReason: "by-lead" };
    const { replies } = desk({ [`GET ${path}`]: cancelled });
    open();
    expect(await screen.findByText(going)).toBeTruthy();
    expect(screen.queryByText(gone)).toBeNull();
    replies[`GET ${path}`] = { ...cancelled, keysDestroyedAt: inDays(0) };
    expect(await screen.findByText(gone, {}, { timeout: 6_000 })).toBeTruthy();
    expect(screen.queryByText(going)).toBeNull();
  });

  it.each([
    [1, /The person you asked sees the same on their page\./],
    [14, /The 14 people you asked see the same on their page\./],
  ] as const)("says who reads that it was cancelled, of %i", async (...told) => {
    const [invited, text] = told;
    const cancelled = { state: "cancelled", cancelReason: "keys-lost", keysDestroyedAt: inDays(0) };
    desk({ [`GET ${path}`]: { ...running, ...cancelled, invited } });
    open();
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it("lets a halted survey be cancelled", async () => {
    const until = /automatically on .*15 (Jan|January)/;
    const halted = {
      ...running,
      closesAt: inDays(-1),
      halted: "more-answers-than-ballots",
      cancelsAt: "2027-01-15T11:00:00Z",
    };
    const cancelled = { ...halted, state: "cancelled", cancelReason: "by-lead", settled: false };
    const { sent, replies } = desk({
      [`GET ${path}`]: halted,
      [`POST ${path}/cancel`]: cancelled,
    });
    open();
    expect(await heading("The answers stay sealed because the numbers don’t add up")).toBeTruthy();
    expect(screen.getByText(until)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Cancel survey" }));
    expect(sent).toEqual([]);
    replies[`GET ${path}`] = cancelled;
    await userEvent.click(await screen.findByRole("button", { name: "Destroy answers unread" }));
    await waitFor(() => expect(screen.queryByText(until)).toBeNull());
    expect(sent).toHaveLength(1);
  });

  it("shows how far the opening is", async () => {
    desk({
      [`GET ${path}`]: { ...running, closesAt: inDays(-1) },
      [`GET ${path}/counts`]: { ...counts, answered: 14, opened: 5 },
    });
    open();
    expect(await heading("The answers are being opened")).toBeTruthy();
    expect(await screen.findByText("5 of 14 opened so far.")).toBeTruthy();
  });

  it("says why results are withheld, and opens them by itself", async () => {
    const closed = { ...running, state: "closed", closedAt: inDays(-1), resultsReady: false };
    const { replies } = desk({ [`GET ${path}`]: { ...closed, resultsWithheld: true } });
    const router = open();
    expect(await heading("The results aren’t available until the keys are destroyed")).toBeTruthy();
    expect(
      screen.getByText(/Nothing is lost: the server tries again every minute.* Nordhafen IT/),
    ).toBeTruthy();
    replies[`GET ${path}`] = { ...closed, resultsReady: true, resultsWithheld: false };
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/gaps$/), {
      timeout: 6_000,
    });
    expect(router.state.location.state).toEqual({ moves: true });
  });

  it("goes to the results once they are ready", async () => {
    desk({ [`GET ${path}`]: { ...running, state: "closed", resultsReady: true } });
    const router = open();
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/gaps$/));
    expect(router.state.location.state).toEqual({ moves: false });
  });

  it("is no empty page while the results are on their way", async () => {
    desk({ [`GET ${path}`]: { ...running, state: "closed", resultsReady: true } });
    const slow = { path: "/gaps", loader: () => new Promise(() => {}) };
    visit([...routes, slow], `/surveys/${onTrack.id}`);
    expect(await screen.findByText("Loading")).toBeTruthy();
  });
});
