import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { today } from "../../shared/days";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const groups = [
  { id: "t", kind: "team", people: 0 },
  { id: "m", kind: "manager", people: 0 },
];
const createdAt = "2026-11-16T08:50:00Z";
const person = (id: string, name: string, more = {}) => ({
  ...{ id, name, groupId: "t", createdAt, ...more },
});

/** A lead's people, as far as these pages write them. */
function desk(people: { id: string }[], more: Record<string, unknown> = {}) {
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: groups },
    "GET /api/contacts": { items: [] },
    "GET /api/tasks": { items: [] },
    "GET /api/surveys": { items: [] },
    "GET /api/people": ({ url }: { url: URL }) => ({
      items: url.searchParams.has("archived") ? [] : people,
    }),
    // An id is of somebody who was removed before.
    "POST /api/people": ({ body }: { body: object }) => {
      if ("id" in body) return new Refusal(400, "invalid-request");
      const made = { ...body, id: `new${people.length}` };
      people.push(made);
      return made;
    },
    ...Object.fromEntries(
      ["new0", "new1"].flatMap((id) => [
        [`GET /api/people/${id}`, () => people.find((each) => each.id === id)],
        [`DELETE /api/people/${id}`, undefined],
      ]),
    ),
    ...more,
  });
  return made;
}

it("adds names as they are written, each in its group, and leads on to the survey", async () => {
  const { sent } = desk([]);
  visit(routes, "/people");
  await screen.findByRole("heading", { name: "Nobody here yet" });
  const field = screen.getByLabelText("Add people");
  await userEvent.type(field, "Amir Haddad{Enter}");
  await userEvent.type(field, "Tom Ashworth, manager{Enter}");
  await screen.findByRole("heading", { name: "Two people" });
  expect(document.activeElement).toBe(screen.getByLabelText("Add people"));
  expect(screen.getByRole("link", { name: "Write survey" }).getAttribute("href")).toBe(
    "/surveys/new",
  );
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ body }) => body)).toEqual([
    { name: "Amir Haddad", groupId: "t" },
    { name: "Tom Ashworth", groupId: "m" },
  ]);
  await userEvent.click(screen.getAllByRole("button", { name: "Undo" })[0] as HTMLElement);
  await waitFor(() => expect(sent.at(-1)?.call).toMatch(/^DELETE .*new[01]$/));
});

it("takes a line that needs a look to where each is told", async () => {
  const { sent } = desk([person("a", "Amir Haddad")]);
  visit(routes, "/people");
  const field = await screen.findByLabelText("Add people");
  await userEvent.type(field, "Vik; vik(at)x.example{Enter}");
  expect(await screen.findByLabelText("Your lines")).toHaveProperty(
    "value",
    "Vik; vik(at)x.example",
  );
  expect(sent).toEqual([]);
});

it("names each person once: who needs the reader, who is in touch, and the others", async () => {
  const all = [person("a", "Amir Haddad"), person("b", "Beth Okafor"), person("c", "Callum Reid")];
  const of = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const request = {
    ...{ id: "r", text: "A talk", state: "asked", createdAt, etag: '"0"' },
    person: { id: "a", name: "Amir Haddad" },
  };
  desk(all, {
    "GET /api/contacts": {
      items: all.slice(0, 2).map((each) => ({
        ...{ person: of(each), overdueDays: 0, rhythmDays: 14, lastContactOn: today() },
      })),
    },
    "GET /api/tasks": ({ url }: { url: URL }) => ({
      items: url.searchParams.get("state") === "asked" ? [request] : [],
    }),
  });
  visit(routes, "/people");
  await screen.findByRole("heading", { name: "One of 3 people needs you" });
  const at = (name: string) => screen.getByRole("region", { name }).textContent;
  expect(at("Who needs you")).toContain("Amir HaddadHas waited for your reply since 16 Nov A talk");
  expect(at("In touch")).toContain("Beth Okaforevery two weekstoday");
  expect(at("Everyone else")).toBe("Everyone else Team 1Callum Reid");
});

it("saves the right ones of the missing addresses at once, and marks the others", async () => {
  const people = [
    person("a", "Amir Haddad"),
    person("b", "Beth Okafor", { email: "beth@x.example" }),
    person("c", "Callum Reid"),
    person("d", "Dana Wu"),
  ];
  const { sent } = desk(people, {
    ...Object.fromEntries(people.map((each) => [`GET /api/people/${each.id}`, each])),
    "PATCH /api/people/a": ({ body }: { body: object }) => Object.assign(people[0] ?? {}, body),
    "PATCH /api/people/d": new Refusal(409, "email-taken"),
  });
  visit(routes, "/people?show=no-email");
  await screen.findByRole("heading", { name: "Three of 4 people have no email address" });
  expect(screen.queryByText("Beth Okafor")).toBeNull();
  const field = (name: string) => screen.getByLabelText(`Email address of ${name}`);
  field("Amir Haddad").focus();
  await userEvent.paste("amir@x.example\ncallum(at)x.example\nbeth@x.example");
  expect(field("Dana Wu")).toHaveProperty("value", "beth@x.example");
  await userEvent.click(screen.getByRole("button", { name: "Save addresses" }));
  await screen.findByRole("heading", { name: "Two of 4 people have no email address" });
  await screen.findByText("Enter a valid email address.");
  await screen.findByText("This address is already in your list or in the archive.");
  expect(document.activeElement).toBe(field("Callum Reid"));
  expect(sent.map(({ body }) => body)).toEqual([
    { email: "amir@x.example" },
    { email: "beth@x.example" },
  ]);
});
