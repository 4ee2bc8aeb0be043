import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const aylin = { id: "a", name: "Aylin Demir" };
const empty = { contacts: [], promises: [], requests: [], points: [], lines: [], talks: [] };

/** The page of one of a lead's people. */
function open(contact: object, more = {}, replies: Record<string, unknown> = {}) {
  const page = { contact: { person: aylin, overdueDays: 0, ...contact }, ...empty, ...more };
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 1 }] },
    "GET /api/people/a": { ...aylin, groupId: "t" },
    "GET /api/contacts/a": () => page,
    "PATCH /api/contacts/a": ({ body }: { body: object }) => {
      Object.assign(page.contact, body);
      return page;
    },
    "POST /api/entries": ({ body }: { body: object }) => ({ ...body, etag: '"0"' }),
    ...replies,
  });
  visit(routes, "/people/a");
  return made;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

it("shows another contact frequency before the server has answered, and takes it back", async () => {
  let answer = () => {};
  const contact = { person: aylin, overdueDays: 0, rhythmDays: 14 };
  const { sent } = open(
    {},
    { contact },
    {
      "PATCH /api/contacts/a": ({ body }: { body: object }) =>
        new Promise((resolve) => {
          answer = () => resolve({ ...empty, contact: Object.assign(contact, body) });
        }),
    },
  );
  const says = (text: string) => screen.findAllByText((shown) => shown.includes(text));
  await press("Change");
  await userEvent.selectOptions(await screen.findByLabelText("Contact frequency"), "7");
  await press("Save");
  await says("You want to be in touch every week.");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  answer();
  await screen.findByText("Contact frequency of Aylin Demir changed");
  await press("Undo");
  await says("You want to be in touch every two weeks.");
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  answer();
  expect(sent.map(({ body }) => body)).toMatchObject([{ rhythmDays: 7 }, { rhythmDays: 14 }]);
});

it("asks whether a frequency goes on whose last day has passed", async () => {
  const over = { rhythmDays: 14, until: "2026-11-20", why: "The release", seasonOver: true };
  const { sent } = open(over);
  await screen.findByText(/ended on 20 November( 2026)? \(priority: The release\)/);
  await press("Keep with no end date");
  await vi.waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ until: null }]));
});

it("says in one line each what is empty, and opens it there", async () => {
  const { sent } = open({});
  await press("Add what Aylin would like");
  await userEvent.type(
    await screen.findByLabelText("What Aylin Demir would like to do or learn"),
    "Give a talk{Enter}",
  );
  await screen.findByText("Give a talk");
  expect(sent.at(-1)).toMatchObject({ body: { wouldLike: "Give a talk" } });
  expect(screen.queryByRole("heading", { name: "Promises" })).toBeNull();
  await press("Add promise");
  expect(document.activeElement).toBe(screen.getByLabelText("What you promised"));
  expect(screen.getAllByText("No open promises.")).toHaveLength(2);
});

it("takes no private note for a contact, and no request for a promise", async () => {
  const asked = { id: "r", state: "not-now", text: "A talk", askedOn: "2026-11-27" };
  const { sent } = open({}, { requests: [asked] });
  const theirs = await screen.findByRole("region", { name: "Aylin asked you for" });
  expect(theirs.textContent).toContain("you replied “Not now”");
  expect(screen.getAllByText("No open promises.")).toHaveLength(2);
  await press("Add note");
  await userEvent.type(screen.getByLabelText("Note about Aylin"), "Seems tired{Enter}");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ text: "Seems tired", personId: "a", kind: "heard" });
});

it.each([true, false])(
  "shows a promise on their link only while that is ticked: %s",
  async (on) => {
    const { sent } = open({}, {}, { "POST /api/tasks": ({ body }: { body: object }) => body });
    await press("Add promise");
    await userEvent.type(screen.getByLabelText("What you promised"), "Ask HR");
    const tick = screen.getByRole("checkbox", { name: "Show to Aylin on their link" });
    if (!on) await userEvent.click(tick);
    await press("Add");
    await vi.waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ text: "Ask HR", shared: on }));
  },
);

it("asks before a new link ends the old one", async () => {
  const { sent } = open(
    {},
    { linked: true },
    {
      "POST /api/people/a/link": { address: "https://tenward.example/talk#s" },
      "POST /api/people/a/link/read": {},
    },
  );
  const made = () => sent.filter(({ call }) => call === "POST /api/people/a/link");
  await press("Create new link");
  const dialog = await screen.findByRole("alertdialog", { name: "Create a new link?" });
  expect(made()).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Create new link" }));
  await screen.findByDisplayValue("https://tenward.example/talk#s");
  expect(made()).toHaveLength(1);
});

it("says that archiving lets the link rest", async () => {
  open({}, { linked: true });
  await press("Change Aylin Demir");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await screen.findByText(/Archived people .* their link rests\./);
});

it("says how promises to this person were kept, and opens what it counts", async () => {
  const promise = { id: "p", text: "Book a room", by: "me", state: "open", madeOn: "2026-12-01" };
  const past = [
    { by: "me", text: "Ask Petra", day: "2026-11-20", outcome: "kept" },
    { by: "me", text: "Send the plan", day: "2026-11-27", outcome: "moved-before" },
    { by: "other", text: "Lead the release", day: "2026-11-28", outcome: "missed" },
  ];
  const others = { id: "b", name: "Bojan", promises: [{ ...past[0], text: "Not hers" }] };
  open(
    {},
    { promises: [{ ...promise, etag: '"0"' }] },
    { "GET /api/promises": { people: [{ ...aylin, promises: past }, others] } },
  );
  await screen.findByText("You promised: 1 kept on the day, 1 moved; Aylin promised: 1 missed");
  await userEvent.click(screen.getByText("Last twelve months"));
  const mine = screen.getByRole("list", { name: "You promised" });
  expect(within(mine).getAllByRole("listitem")[1]?.textContent).toMatch(
    /Send the plan by 27 Nov, moved before the day/,
  );
  expect(screen.queryByText("Not hers")).toBeNull();
});
