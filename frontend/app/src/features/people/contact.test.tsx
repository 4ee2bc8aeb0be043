import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

it("shows another contact frequency before the server has answered, and takes it back", async () => {
  const contact = { person: { id: "a", name: "Aylin Demir" }, overdueDays: 0, rhythmDays: 14 };
  const page = {
    contact,
    contacts: [],
    promises: [],
    requests: [],
    points: [],
    lines: [],
    talks: [],
  };
  let answer = () => {};
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 1 }] },
    "GET /api/contacts": () => ({ items: [contact] }),
    "GET /api/contacts/a": () => page,
    "GET /api/people": ({ url }: { url: URL }) => ({
      items: url.searchParams.has("archived") ? [] : [{ ...contact.person, groupId: "t" }],
    }),
    "PATCH /api/contacts/a": ({ body }: { body: object }) =>
      new Promise((resolve) => {
        answer = () => resolve({ ...page, contact: Object.assign(contact, body) });
      }),
  });
  visit(routes, "/people");
  const name = "Contact frequency, Aylin Demir";
  const chosen = async (days: string) =>
    vi.waitFor(() => expect(screen.getByLabelText(name)).toHaveProperty("value", days));
  await userEvent.selectOptions(await screen.findByLabelText(name), "7");
  await chosen("7");
  await screen.findByText("Contact frequency of Aylin Demir changed");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  answer();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await chosen("14");
  await vi.waitFor(() => expect(sent.map(({ body }) => body)).toHaveLength(2));
  answer();
  await vi.waitFor(() => expect(contact.rhythmDays).toBe(14));
  expect(sent.map(({ body }) => body)).toEqual([{ rhythmDays: 7 }, { rhythmDays: 14 }]);
});

it("takes no private note for a contact, and no request for a promise", async () => {
  const contact = { person: { id: "a", name: "Aylin Demir" }, overdueDays: 0 };
  const asked = { id: "r", state: "not-now", text: "A talk", askedOn: "2026-11-27" };
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 1 }] },
    "GET /api/people/a": { ...contact.person, groupId: "t" },
    "GET /api/contacts/a": {
      ...{ contact, contacts: [], promises: [], requests: [asked], points: [], lines: [] },
      talks: [],
    },
    "POST /api/entries": ({ body }: { body: object }) => ({ ...body, etag: '"0"' }),
  });
  visit(routes, "/people/a");
  const theirs = await screen.findByRole("region", { name: "Aylin Demir asked you for" });
  expect(theirs.textContent).toContain("you replied “Not now”");
  expect(screen.getAllByText("No open promises.")).toHaveLength(2);
  await userEvent.type(screen.getByLabelText("Note about Aylin Demir"), "Seems tired{Enter}");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ text: "Seems tired", personId: "a", kind: "heard" });
});
