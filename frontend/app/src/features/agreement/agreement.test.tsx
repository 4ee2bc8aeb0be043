import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sayDay, sayShortDay } from "../../shared/days";
import { ambiguousNames } from "../../test/distinctNames";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { bare, routes } from "./routes";
import type { Agreement } from "./types";

const clause = {
  ...{ id: "c1", section: "duty" as const, text: "Reviews within a day" },
  ...{ origin: "own" as const, change: "new" as const },
};
const draft: Agreement = {
  ...{ id: "a2", number: 2, state: "draft", word: "", clauses: [clause], leftOut: [] },
  ...{ suggestions: [], visible: "me" },
  ...{ createdAt: "2026-12-05T09:40:00Z", changedAt: "2026-12-05T09:40:00Z" },
};
const petra = { clauseId: "c1", withoutFigures: [], inexact: [], reasons: [], evidence: 0 };
const objection = { name: "Petra Lenz", vote: "object", reason: "Not on Fridays." };

function desk(of: Agreement, more: object = {}) {
  const summary = (number: number) => ({ ...of, id: `a${number}`, number, clauses: 1 });
  return network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/agreements": { items: [summary(2), summary(1)] },
    "GET /api/agreements/readable": { items: [] },
    "GET /api/agreements/a1": { ...of, id: "a1", number: 1 },
    "GET /api/agreements/a2": of,
    "GET /api/agreements/a1/standing": { items: [{ ...petra, named: [objection] }] },
    "GET /api/agreements/a2/standing": {
      items: [{ ...petra, named: [objection] }],
      stances: [
        {
          ...{ personId: "p1", name: "Petra Lenz", vote: "object", clauseId: "c1" },
          notedOn: "2026-12-03",
        },
      ],
    },
    "GET /api/groups": { items: [{ id: "g1", kind: "manager" }] },
    "GET /api/people": { items: [{ id: "p1", name: "Petra Lenz", groupId: "g1" }] },
    "POST /api/agreements/a2/stances": { ...of, state: "proposed" },
    ...more,
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("adds what is ticked, and opens a single clause to be worded", async () => {
  const suggestions: Agreement["suggestions"] = [
    { id: "t1", kind: "theme", text: "Faster reviews", voices: 3 },
    { id: "c7", kind: "clause", text: "You run the planning." },
  ];
  desk({ ...draft, suggestions });
  visit(routes, "/role/agreement");
  await screen.findByText("Two expectations aren’t in the draft yet.");
  const choose = async (...names: RegExp[]) => {
    await userEvent.click(screen.getByRole("button", { name: "Choose clauses" }));
    const dialog = within(await screen.findByRole("dialog"));
    for (const name of names) await userEvent.click(dialog.getByRole("checkbox", { name }));
    await userEvent.click(dialog.getByRole("button", { name: /^Add (one|\d+) clauses?$/ }));
  };
  await choose(/^Faster reviews/, /^You run the planning/);
  await screen.findByRole("button", { name: "Edit clause 3: You run the planning." });
  expect(screen.queryByText(/in the draft yet/)).toBeNull();
  expect(screen.queryByLabelText("In your own words")).toBeNull();
  const example = "Whoever has to live with a decision makes it.";
  await choose(new RegExp(`^${example}`));
  expect(await screen.findByDisplayValue(example)).toBeTruthy();
  expect(screen.getByLabelText("Why (optional)")).toBeTruthy();
});

const survey = {
  ...{ id: "s1", title: "Role agreement, version 2", purpose: "vote", state: "draft", k: 4 },
  ...{ zone: "Europe/Berlin", closesLocal: "2026-12-15T17:00", closesAt: "2026-12-15T16:00:00Z" },
  audience: [{ groupId: "g1", personIds: ["p1"] }],
};
const preview = {
  ...{ k: 4, ratingsPossible: true, noFigures: false, inexact: [], obstacles: [], related: [] },
  invited: 7,
  blocks: [
    { id: "b1", kind: "team", invited: 6, named: false },
    { id: "b2", kind: "manager", person: "Petra Lenz", invited: 1, named: true },
  ],
};

function preparedDesk(of: object) {
  const vote = { surveyId: "s1", state: "draft", resultsReady: false, closesAt: survey.closesAt };
  return desk({ ...draft, vote } as Agreement, {
    "GET /api/surveys/s1": survey,
    "GET /api/surveys/s1/privacy-preview": { ...preview, ...of },
    "POST /api/surveys/s1/launch": { ...survey, state: "running", delivery: "mail" },
  });
}

it("asks anonymously where a group can reach k, and says who votes by name", async () => {
  const { sent } = preparedDesk({});
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Ask 7 people" }));
  screen.getByText(/only shown with at least 4 of them.*: Petra Lenz/);
  const asks = within(await screen.findByRole("alertdialog"));
  await userEvent.click(asks.getByRole("button", { name: "Ask 7 people" }));
  await vi.waitFor(() => expect(sent.at(-1)?.call).toBe("POST /api/surveys/s1/launch"));
});

it("asks by name with the same button where no group can reach k", async () => {
  const { sent } = preparedDesk({ ratingsPossible: false, invited: 1 });
  visit(routes, "/role/agreement");
  await screen.findByText(
    "No group has 4 people whose links only they have, so they vote under their names.",
  );
  expect(screen.queryByText(/Votes are anonymous/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Ask one person" }));
  const dialog = within(await screen.findByRole("dialog"));
  const ask = await dialog.findByRole("button", { name: "Ask one person" });
  expect(ask.hasAttribute("disabled")).toBe(true);
  await userEvent.click(dialog.getByLabelText("I’ve told them that their vote isn’t anonymous"));
  await userEvent.click(ask);
  const told = ["POST /api/agreements/a2/stances", { stances: [{ personId: "p1" }] }];
  await vi.waitFor(() => expect(sent.map(({ call, body }) => [call, body])).toEqual([told]));
});

it("enters the votes of a meeting behind “Enter votes by name”", async () => {
  const { sent } = preparedDesk({});
  sent.length = 0;
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Enter votes by name" }));
  const dialog = within(await screen.findByRole("dialog"));
  dialog.getByRole("link", { name: "Choose who votes anonymously" });
  await userEvent.selectOptions(await dialog.findByLabelText("Petra Lenz"), "Agrees");
  await userEvent.click(dialog.getByLabelText("I’ve told them that their vote isn’t anonymous"));
  await userEvent.click(dialog.getByLabelText("We agreed on this version in a meeting"));
  await userEvent.type(dialog.getByLabelText("Where and with whom"), "Team meeting");
  await userEvent.click(dialog.getByRole("button", { name: "Save as agreed" }));
  await vi.waitFor(() =>
    expect(sent.map(({ call, body }) => [call, body])).toEqual([
      [
        "POST /api/agreements/a2/agree",
        expect.objectContaining({
          talk: "Team meeting",
          stances: [{ personId: "p1", vote: "agree" }],
        }),
      ],
    ]),
  );
});

it("edits the introduction in its place", async () => {
  desk({ ...draft, word: "What you told me you need." });
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Edit introduction" }));
  await userEvent.type(screen.getByLabelText("Introduction"), " Tell me what’s wrong.");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("What you told me you need. Tell me what’s wrong.");
});

it("shows objections in the draft and asks by name once people are told", async () => {
  const { sent } = desk(draft);
  visit(routes, "/role/agreement");
  expect(await screen.findByText("Not on Fridays.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Enter votes" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(await dialog.findByLabelText("Petra Lenz"), "Objects");
  await userEvent.selectOptions(dialog.getByLabelText("Clause"), "Reviews within a day");
  await userEvent.type(dialog.getByLabelText("Why (optional)"), "Not on Fridays.");
  const propose = dialog.getByRole("button", { name: "Ask one person" });
  expect(propose.hasAttribute("disabled")).toBe(true);
  await userEvent.click(dialog.getByLabelText("I’ve told them that their vote isn’t anonymous"));
  await userEvent.click(propose);
  await vi.waitFor(() =>
    expect(sent.map(({ call, body }) => [call, body])).toEqual([
      [
        "POST /api/agreements/a2/stances",
        { stances: [{ personId: "p1", vote: "object", clauseId: "c1", why: "Not on Fridays." }] },
      ],
    ]),
  );
});

it("says in a draft which objected clause reads otherwise than it was objected to", async () => {
  const { replies } = desk({ ...draft, clauses: [{ ...clause, change: "reworded" }] });
  visit(routes, "/role/agreement");
  await screen.findByText("Not on Fridays.");
  expect(screen.queryByText("You’ve changed this clause since.")).toBeNull();
  cleanup();
  const asked = { ...clause, text: "Reviews within a week" };
  replies["GET /api/agreements/a1"] = { ...draft, id: "a1", number: 1, clauses: [asked] };
  visit(routes, "/role/agreement");
  expect(await screen.findByText("You’ve changed this clause since.")).toBeTruthy();
});

it("shows changes since the version that was agreed last", async () => {
  const before = { change: "reworded" as const, before: "Reviews within a week" };
  const { replies } = desk({
    ...{ ...draft, number: 4, state: "proposed", askedByNameAt: "2026-12-07T09:40:00Z" },
    clauses: [{ ...clause, ...before }],
  });
  const version = { state: "superseded", clauses: 1, visible: "me", changedAt: draft.changedAt };
  replies["GET /api/agreements"] = {
    items: [
      { ...version, id: "a2", number: 4 },
      { ...version, id: "a3", number: 3 },
      { ...version, id: "a1", number: 1, agreedOn: "2026-11-01" },
    ],
  };
  visit(routes, "/role/agreement");
  expect(await screen.findByText("Changed since version 1")).toBeTruthy();
  expect(screen.getByText("week").tagName).toBe("DEL");
});

it("counts an objection by name in the heading, to be answered", async () => {
  desk({ ...draft, state: "proposed", askedByNameAt: "2026-12-07T09:40:00Z" });
  visit(routes, "/role/agreement");
  await screen.findByRole("heading", { name: "Version 2 has one clause with objections" });
  const row = within(screen.getByText("Reviews within a day").closest("li") as HTMLElement);
  expect(row.getByText("One person objects")).toBeTruthy();
  expect(row.getByRole("button", { name: "Reply: Reviews within a day" })).toBeTruthy();
  expect(
    row.getByRole("button", { name: "Reword in next version: Reviews within a day" }),
  ).toBeTruthy();
});

const closedVote = {
  ...{ surveyId: "s1", state: "closed", resultsReady: true },
  closesAt: "2026-12-07T09:40:00Z",
} as const;
const suggestion = "Two days are long\nwhen I wait for one line.";
const offer = "Two days are long when I wait for one line.";

/** A closed vote on version 2, and version 3 as it begins when a suggestion is taken. */
function votedDesk(said: object) {
  const made = desk({ ...draft, state: "proposed", vote: closedVote } as Agreement);
  const third = { ...draft, id: "a3", number: 3 };
  made.replies["GET /api/agreements/a2/standing"] = { items: [{ ...petra, named: [], ...said }] };
  made.replies["GET /api/agreements/a3"] = third;
  made.replies["PUT /api/agreements/a3"] = { ...third, clauses: [{ ...clause, text: offer }] };
  made.replies["POST /api/agreements"] = () => {
    made.replies["GET /api/agreements"] = {
      items: [third, draft].map((version) => ({ ...version, clauses: 1 })),
    };
    return third;
  };
  return made;
}

it("offers the words of a suggestion to be reworded", async () => {
  const note = /^This is an anonymous suggestion\./;
  const { sent } = votedDesk({ reasons: [suggestion] });
  visit(routes, "/role/agreement");
  const take = await screen.findByRole("button", { name: /^Add to next version: Reviews within/ });
  await userEvent.click(take);
  const field = await screen.findByLabelText("In your own words");
  expect((field as HTMLTextAreaElement).value).toBe(offer);
  screen.getByText(note);
  await screen.findByText("Reviews within a day", { selector: "p" });
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Edit clause 1/ }));
  expect(screen.getByDisplayValue("Reviews within a day")).toBeTruthy();
  expect(screen.queryByText(note)).toBeNull();
  expect(sent.map(({ call }) => call)).toEqual(["POST /api/agreements"]);
});

it("saves the words of a suggestion without a reference to it", async () => {
  const { sent } = votedDesk({ reasons: [suggestion] });
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: /^Add to next version/ }));
  await screen.findByLabelText("In your own words");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText(offer, { selector: "p:not(.voice)" });
  await vi.waitFor(() => expect(sent.at(-1)?.call).toBe("PUT /api/agreements/a3"));
  const clauses = [{ id: "c1", section: "duty", text: offer }];
  expect(sent.at(-1)?.body).toEqual({ word: "", clauses });
});

it("offers to reword a clause whose objections say nothing", async () => {
  votedDesk({ votes: { agree: 3, live: 0, object: 1, n: 4 } });
  visit(routes, "/role/agreement");
  await screen.findByRole("button", { name: "Reword in next version: Reviews within a day" });
});

const cause = { title: "Version 1", launchedAt: "2026-11-03T09:12:00Z", asked: 5, of: 6 };
const withoutFigures = [{ launchGroupId: "g1", kind: "team", causes: [cause] }];

it.each([
  ["no-objections", "Nobody objects", "Nobody objected to version 2"],
  ["objections", "There are objections", "Version 2 has one clause with objections"],
])("says of changed words only whether anyone objects: %s", async (outcome, said, heading) => {
  const vote = {
    surveyId: "s1",
    state: "closed",
    resultsReady: true,
    closesAt: "2026-12-07T09:40:00Z",
  };
  const { replies } = desk({ ...draft, state: "proposed", vote } as Agreement);
  const standing = { ...petra, named: [], withoutFigures, outcome };
  replies["GET /api/agreements/a2/standing"] = { items: [standing] };
  visit(routes, "/role/agreement");
  await screen.findByRole("heading", { name: heading });
  screen.getByText(said);
  expect(screen.queryByText(/No figures/)).toBeNull();
});

it("says why votes have no figures, and what can be done instead", async () => {
  const vote = {
    surveyId: "s1",
    state: "closed",
    resultsReady: true,
    closesAt: "2026-12-07T09:40:00Z",
  };
  const { replies } = desk({ ...draft, state: "proposed", vote } as Agreement);
  replies["GET /api/agreements/a2/standing"] = { items: [{ ...petra, named: [], withoutFigures }] };
  visit(routes, "/role/agreement");
  await screen.findByRole("heading", { name: "Version 2 has clauses whose votes aren’t shown" });
  screen.getByText(`Team: No figures, because some of them were asked on ${sayDay("2026-11-03")}.`);
  screen.getByText("Agree in a meeting, or by name with people who weren’t asked anonymously.");
});

it("says beside whom that they may have answered without their name", async () => {
  const { replies } = desk(draft);
  replies["POST /api/agreements/a2/stances"] = new Refusal(409, "vote-mixed", {
    errors: [{ pointer: "/stances/0/personId", code: "answered-anonymously" }],
  });
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Enter votes" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(await dialog.findByLabelText("Petra Lenz"), "Agrees");
  await userEvent.click(dialog.getByLabelText("I’ve told them that their vote isn’t anonymous"));
  await userEvent.click(dialog.getByRole("button", { name: "Ask one person" }));
  const field = await dialog.findByLabelText("Petra Lenz");
  await vi.waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  dialog.getByText(/^They may have answered this anonymously in the last 60 days,/);
});

it("says how many were asked, and shows their names to the lead alone", async () => {
  const turnout = { byName: true, asked: 3, voted: 2, agree: 1, live: 0, object: 1 };
  desk({ ...draft, state: "agreed", agreedOn: "2026-12-07", talk: "The offsite", turnout });
  visit(routes, "/role/agreement");
  const said = "3 people, by name: 1 agrees, 1 objects and 1 hasn’t voted";
  expect(await screen.findByText(said)).toBeTruthy();
  expect(await screen.findByText("to one clause")).toBeTruthy();
  const names = screen.getByText("Only you can read their names.").parentElement;
  expect(names?.textContent).toContain("Petra Lenz objects noted on 3 Dec");
  cleanup();
  const text = { id: "a1", number: 1, lead: "Ines Falk", workspace: "Nordhafen", word: "" };
  const read = { ...text, clauses: [clause], leftOut: [], agreedOn: "2026-12-07", turnout };
  network({ "POST /api/agreements/open": read });
  visit(bare, "/a#K9WD");
  expect(await screen.findByText(said)).toBeTruthy();
  cleanup();
  const vote = { byName: false, asked: 9, voted: 8 };
  network({ "POST /api/agreements/open": { ...read, turnout: vote } });
  visit(bare, "/a#K9WE");
  expect(await screen.findByText("9 people, in an anonymous vote: 8 voted")).toBeTruthy();
  expect(screen.queryByText(/agree/, { selector: "dd" })).toBeNull();
});

it("keeps who said what of a version that was replaced before it was agreed", async () => {
  desk({ ...draft, state: "superseded", askedByNameAt: "2026-12-07T09:40:00Z" });
  visit(routes, "/role/agreement");
  const names = (await screen.findByText("Only you can read their names.")).parentElement;
  expect(names?.textContent).toContain("Petra Lenz objects");
});

it("says what changed, and opens former versions at the same link", async () => {
  const text = { lead: "Ines Falk", workspace: "Nordhafen", word: "", leftOut: [] };
  const versions = [
    { id: "a3", number: 3, agreedOn: "2026-12-07" },
    { id: "a1", number: 1, agreedOn: "2026-03-02" },
  ];
  const changes = {
    ...{ number: 1, agreedOn: "2026-03-02" },
    clauses: [
      { change: "added", text: "We say what we don’t know" },
      { change: "reworded", text: "Reviews within a day", before: "Reviews within a week" },
      { change: "reworded", text: "Planning", before: "Planning", whyBefore: "Twice a year" },
      { change: "removed", text: "A word on Mondays" },
    ],
  };
  network({
    "POST /api/agreements/open": ({ body }: { body: { number?: number } }) => ({
      ...{ ...text, ...versions[body.number === 1 ? 1 : 0], versions },
      clauses: [{ ...clause, text: body.number === 1 ? "Reviews within a week" : clause.text }],
      ...(!body.number && { changes }),
    }),
  });
  visit(bare, "/a#K9WD");
  await userEvent.click(await screen.findByText("What changed since version 1"));
  const pieces = (is: string) => [...document.querySelectorAll(is)].map((each) => each.textContent);
  expect(pieces("ins")).toEqual(["We say what we don’t know", "day"]);
  expect(pieces("del")).toEqual(["week", "Twice a year", "A word on Mondays"]);
  await userEvent.click(screen.getByRole("link", { name: "Version 1, 2 March" }));
  await screen.findByText("Ines Falk has replaced this version.");
  screen.getByText("Reviews within a week");
  expect(screen.queryByText("Asked")).toBeNull();
  expect(screen.queryByRole("button", { name: /^Comment on/ })).toBeNull();
  await userEvent.click(screen.getByRole("link", { name: "Read version 3" }));
  await screen.findByText(/has marked this as agreed/);
});

it("takes a remark with a name from whoever holds the link, said to be not anonymous", async () => {
  const text = { id: "a1", number: 1, lead: "Ines Falk", workspace: "Nordhafen", word: "" };
  const since = { why: "So that nobody waits", since: "2026-12-07" };
  const principle = { ...clause, ...since, id: "c2", section: "principle" };
  const { sent } = network({
    "POST /api/agreements/open": { ...text, clauses: [clause, principle], leftOut: [] },
    "POST /api/agreements/open/remarks": undefined,
  });
  visit(bare, "/a#K9WD");
  expect(await screen.findByText(`Agreed since ${sayShortDay("2026-12-07")}`)).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: /^Comment on/ })[0] as Element);
  expect(screen.getByText("Not anonymous. Your name isn’t verified.")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Your name"), "Tom Berger");
  await userEvent.type(screen.getByLabelText("Your comment"), "An hour would be better.");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  await screen.findByText("Sent. The lead can read it in their log.");
  expect(sent.at(-1)?.body).toEqual({
    ...{ secret: "K9WD", clauseId: "c1" },
    ...{ name: "Tom Berger", text: "An hour would be better." },
  });
});

it("does not offer to ask by name where the server would refuse it", async () => {
  desk({ ...draft, byNameObstacle: "nothing-to-vote-on" });
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Record a meeting" }));
  await screen.findByText(/^Nothing has changed since the version that was agreed last/);
  await screen.findByLabelText("Where and with whom");
  expect(screen.queryByLabelText("We agreed on this version in a meeting")).toBeNull();
  cleanup();
  const asked = { state: "proposed", byNameObstacle: "vote-mixed" } as const;
  desk({ ...draft, ...asked });
  visit(routes, "/role/agreement");
  await userEvent.click(await screen.findByRole("button", { name: "Record a meeting" }));
  await screen.findByText(/^People were asked to vote on this version without their names/);
  expect(screen.queryByLabelText("Petra Lenz")).toBeNull();
});

const second = { ...clause, id: "c2", text: "Answers within an hour" };
const theme = {
  origin: "theme" as const,
  theme: { id: "t1", boardId: "b1", name: "Faster reviews" },
};

it.each([
  ["a draft", { state: "draft", clauses: [clause, second] }],
  [
    "a draft with suggestions",
    {
      ...{
        state: "draft",
        clauses: [
          { ...clause, ...theme },
          { ...second, ...theme },
        ],
      },
      suggestions: ["x", "y"].map((id) => ({ id, origin: "role", text: `Suggested ${id}` })),
      leftOut: ["x", "y"].map((id) => ({
        id,
        boardId: "b1",
        name: `Left out ${id}`,
        verdict: "not-now",
        reason: "Later.",
      })),
    },
  ],
  [
    "a version with objections",
    {
      ...{ state: "proposed", askedByNameAt: "2026-12-07T09:40:00Z" },
      clauses: [{ ...clause, answer: "Yes." }, second],
    },
  ],
  ["an agreed version", { state: "agreed", agreedOn: "2026-12-08", clauses: [clause, second] }],
])("calls no two controls the same in %s", async (_, of) => {
  const standing = (clauseId: string) => ({
    ...{ ...petra, clauseId, named: [objection], evidence: 1 },
    rating: { surveyId: "s1", self: 5, mean: 6, n: 5 },
  });
  desk({ ...draft, ...of } as Agreement, {
    "GET /api/agreements/a2/standing": { items: [standing("c1"), standing("c2")] },
    "GET /api/agreements/a1/standing": { items: [standing("c1"), standing("c2")] },
  });
  visit(routes, "/role/agreement");
  await screen.findAllByText("Not on Fridays.");
  expect(ambiguousNames()).toEqual([]);
  for (const reply of screen.queryAllByRole("button", { name: /^(Edit reply|Reply)/ }))
    await userEvent.click(reply);
  expect(ambiguousNames()).toEqual([]);
});
