import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { typedUnder } from "../../shared/changes";
import { inDays, mondayOf, today } from "../../shared/days";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const ole = { id: "p1", name: "Ole Brandt" };
const createdAt = "2027-01-12T15:00:00Z";
const point = (id: string, text: string, more = {}) => ({
  ...{ id, kind: "point", text, by: "other", done: false, place: 0, createdAt, etag: "0" },
  ...more,
});
const planned = {
  ...{ id: "t1", kind: "one-on-one", access: "own", with: "Ole Brandt", person: ole, number: 1 },
  ...{ minutes: 45, day: today(), start: "10:30", state: "planned", linked: false },
  ...{ lastSteps: [], points: [], lines: [], steps: [], createdAt },
};
const empty = { contacts: [], promises: [], requests: [], points: [], lines: [], talks: [] };

/** A lead with one person and these meetings; the first planned one is next. */
function desk(talks: object[], replies: Record<string, unknown> = {}) {
  const all = talks.map((talk) => ({ ...planned, ...talk }));
  const next = () => all.find(({ state }) => state === "planned");
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 1 }] },
    "GET /api/people": { items: [] },
    "GET /api/people/p1": { ...ole, groupId: "t" },
    "GET /api/situations": { items: [] },
    "GET /api/contacts/p1": () => ({
      ...empty,
      contact: { person: ole, overdueDays: 0, rhythmDays: 14, ...(next() && { nextTalk: next() }) },
      talks: all,
    }),
    ...Object.fromEntries(
      all.flatMap((talk) => [
        [`GET /api/talks/${talk.id}`, () => talk],
        [`GET /api/talks/${talk.id}/agenda`, { items: [] }],
        [
          `POST /api/talks/${talk.id}/finish`,
          ({ body: { outcome } }: { body: { outcome: string } }) => {
            talk.state = outcome;
            return { talk };
          },
        ],
      ]),
    ),
    "POST /api/entries": ({ body }: { body: object }) => ({ ...body, etag: '"0"' }),
    "POST /api/tasks": ({ body }: { body: object }) => body,
    "PATCH /api/points/i1": ({ body }: { body: object }) => body,
    ...replies,
  });
  return made;
}

beforeEach(() => localStorage.clear());

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const paper = () => screen.findByRole("textbox", { name: "Write" });

it("turns written words into notes and promises, ends with what is still on paper, and asks for the next", async () => {
  const points = [point("i1", "Who decides?"), point("i2", "The rota", { by: "me", place: 1 })];
  const { sent } = desk([{ points }]);
  const router = visit(routes, "/people/p1");
  await userEvent.click(await screen.findByRole("link", { name: "Start one-on-one" }));
  await screen.findByRole("heading", { name: "Who decides?" });
  await userEvent.type(await paper(), "Late rather than wrong{Alt>}n{/Alt}");
  await userEvent.type(await paper(), "Ask Petra");
  await press("Ole promises Alt D");
  await userEvent.type(await paper(), "Write it down{Alt>}i{/Alt}");
  await screen.findByText("You promise", { exact: false });
  await press("Next item");
  await screen.findByRole("heading", { name: "The rota" });
  await userEvent.type(await paper(), "Too full");
  await userEvent.click(
    screen.getAllByRole("button", { name: "End one-on-one" })[0] as HTMLElement,
  );
  await screen.findByRole("button", { name: "Set one-on-one" });
  expect(router.state.location.pathname + router.state.location.search).toBe("/people/p1");
  expect(typedUnder("paper.")).toEqual([]);
  const dueOn = inDays(7);
  const here = { talkId: "t1", personId: "p1" };
  await waitFor(() => expect(sent).toHaveLength(6));
  expect(sent.map(({ body }) => body)).toMatchObject([
    { kind: "heard", text: "Late rather than wrong", ...here },
    { text: "Ask Petra", state: "waiting", shared: true, dueOn, ...here },
    { text: "Write it down", state: "open", week: mondayOf(dueOn), ...here },
    { done: true },
    { kind: "heard", text: "Too full", ...here },
    { outcome: "held" },
  ]);
});

it("shows what the person said by name to each version of the agreement", async () => {
  const version = (number: number) => ({ agreementId: `a${number}`, number });
  const items = [
    version(3),
    { ...version(2), vote: "agree", notedOn: "2026-12-03" },
    {
      ...{ ...version(1), vote: "object", notedOn: "2026-03-02" },
      ...{ clause: "Reviews within a week", why: "Not on Fridays." },
    },
  ];
  desk([{}], { "GET /api/people/p1/stances": { items } });
  visit(routes, "/people/p1");
  await screen.findByRole("heading", { name: "Role agreement" });
  const rows = screen.getAllByRole("link", { name: /^Version/ }).map((link) => link.closest("li"));
  expect(rows.map((row) => row?.textContent)).toEqual([
    "Version 3Asked, hasn’t voted yet",
    "Version 2Agrees, noted on 3 Dec",
    "Version 1Reviews within a weekNot on Fridays.Objects, noted on 2 Mar",
  ]);
});

it("opens the same item with the same words after a reload", async () => {
  const points = [point("i1", "Who decides?"), point("i2", "The rota", { place: 1 })];
  desk([{ points }]);
  visit(routes, "/people/p1?talk=now&at=i2");
  await userEvent.type(await paper(), "Too fu");
  document.body.replaceChildren();
  visit(routes, "/people/p1?talk=now&at=i2");
  await screen.findByRole("heading", { name: "The rota" });
  expect(await paper()).toHaveProperty("value", "Too fu");
});

it("leaves an item for the next one-on-one", async () => {
  const { sent } = desk([{ points: [point("i1", "Who decides?")] }]);
  visit(routes, "/people/p1?talk=now");
  await press("Move to next one-on-one");
  await screen.findByRole("heading", { name: "What you promised each other" });
  expect(sent).toEqual([]);
});

it("asks for the next one with the usual time, and not again on a day when that is skipped", async () => {
  const { sent } = desk([{ state: "held", day: "2026-11-17" }], { "POST /api/talks": planned });
  visit(routes, "/people/p1");
  const day = await screen.findByLabelText("Date");
  expect(day).toHaveProperty("value", inDays(14));
  await press("Set one-on-one");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ personId: "p1", day: inDays(14), minutes: 45, start: "10:30" });
  await press("Skip");
  expect(screen.queryByLabelText("Date")).toBeNull();
});

it("shows a past one-on-one to read, without a field, and opens it to edit from its menu", async () => {
  const said = { id: "l1", day: "2026-11-17", kind: "heard", text: "She asks on Thursdays." };
  const over = {
    ...{ state: "held", day: "2026-11-17", points: [point("i1", "Who decides?", { done: true })] },
    ...{ lines: [{ ...said, evidence: false, etag: '"0"' }], preparation: "Listen first." },
  };
  const { sent } = desk([over]);
  visit(routes, "/people/p1?talk=t1");
  await screen.findByRole("heading", { level: 1, name: "She asks on Thursdays." });
  await screen.findByText("Listen first.");
  for (const role of ["textbox", "checkbox", "radio"])
    expect(screen.queryAllByRole(role)).toEqual([]);
  await press("More options for this one-on-one");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Edit" }));
  await userEvent.type(await paper(), "And before the release{Alt>}n{/Alt}");
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ text: "And before the release", talkId: "t1" });
});

it.each([
  [{ person: ole }, "/people/p1?talk=t1"],
  [{ kind: "session", pairingId: "c1", person: undefined }, "/people/coaching-c1?talk=t1"],
])("leads from a meeting alone to the page of the two", async (which, to) => {
  desk([{ state: "held", ...which }]);
  const router = visit(routes, "/people?talk=t1");
  await waitFor(() =>
    expect(router.state.location.pathname + router.state.location.search).toBe(to),
  );
});

it("promises a reply to what has no answer yet", async () => {
  const { sent } = desk([{ points: [point("i1", "Who decides?")] }]);
  visit(routes, "/people/p1");
  await press("Change this item: Who decides?");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Promise a reply" }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    ...{ text: "Reply: Who decides?", talkId: "t1", personId: "p1", dueOn: inDays(7) },
  });
});

it("calls a one-on-one ahead of its day no missed meeting", async () => {
  const { sent } = desk([{ day: "2999-01-26" }]);
  visit(routes, "/people/p1");
  await press("Call off");
  await userEvent.type(await screen.findByLabelText("Reason"), "He is ill{Enter}");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ outcome: "skipped", reason: "He is ill" });
});

it.each([true, false])(
  "says who reads why a one-on-one is moved, if linked: %s",
  async (linked) => {
    const { sent } = desk([{ linked }], {
      "PATCH /api/talks/t1": ({ body }: { body: object }) => ({ ...planned, ...body }),
    });
    visit(routes, "/people/p1");
    await press("Move");
    const reads = () => screen.queryByText("Ole Brandt reads this on their link.");
    const day = await screen.findByLabelText("Date");
    expect(reads()).toBeNull();
    fireEvent.change(day, { target: { value: inDays(3) } });
    expect(reads() !== null).toBe(linked);
    await userEvent.type(screen.getByLabelText("Reason"), "The audit");
    await press("Reschedule");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ reason: "The audit", day: inDays(3) });
    expect(Object.keys(sent[0]?.body ?? {}).includes("changeReason")).toBe(linked);
  },
);
