import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const groups = [
  { id: "t", kind: "team", people: 0 },
  { id: "p", kind: "product", people: 0 },
];

const archive = ["Aylin Demir", "Bojan Ilić", "Ole Brandt"].map((name, at) => ({
  id: `a${at}`,
  name,
  groupId: "t",
  createdAt: "2026-11-16T08:50:00Z",
  archivedAt: "2026-11-20T08:50:00Z",
}));

/** A lead's people, as far as these pages write them. */
function desk() {
  const people: object[] = [];
  const add = (person: object) => people.push({ ...person, id: `${people.length}`, createdAt });
  const createdAt = "2026-11-16T08:50:00Z";
  network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: groups },
    "GET /api/contacts": { items: [] },
    "GET /api/people": ({ url }: { url: URL }) => ({
      items: url.searchParams.has("archived") ? [] : people,
    }),
    "POST /api/people": ({ body }: { body: object }) => add(body),
    "POST /api/people/batches": ({ body }: { body: { people: object[] } }) => {
      body.people.forEach(add);
      return { people: [] };
    },
  });
}

describe("without a mouse", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    desk();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("the second person is written where the first one went", async () => {
    visit(routes, "/people");
    await userEvent.type(await screen.findByLabelText("Name"), "Ole Brandt");
    await userEvent.selectOptions(screen.getByLabelText("Group"), "Product");
    await userEvent.type(screen.getByLabelText(/^Email/), "ole@nordhafen.example{Enter}");
    const next = await screen.findByLabelText("Name, Product");
    expect(document.activeElement).toBe(next);
  });

  it("the next of the archive is at hand when one goes", async () => {
    let archived = archive;
    const gone = (id: string) => () => {
      archived = archived.filter((person) => person.id !== id);
    };
    network({
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/groups": { items: groups },
      "GET /api/contacts": { items: [] },
      "GET /api/people": ({ url }: { url: URL }) => ({
        items: url.searchParams.has("archived") ? archived : [],
      }),
      ...Object.fromEntries(archive.map((person) => [`GET /api/people/${person.id}`, person])),
      "PATCH /api/people/a0": gone("a0"),
      "DELETE /api/people/a1": gone("a1"),
      "PATCH /api/people/a2": gone("a2"),
    });
    visit(routes, "/people?show=archived");
    const press = async (name: string) => {
      (await screen.findByRole("button", { name })).focus();
      await userEvent.keyboard("{Enter}");
    };
    const focused = () => document.activeElement?.getAttribute("aria-label");
    await press("Restore Aylin Demir");
    await waitFor(() => expect(focused()).toBe("Restore Bojan Ilić"));
    await press("Delete Bojan Ilić");
    await screen.findByRole("heading", { name: /^Delete Bojan/ });
    await press("Delete Bojan Ilić");
    await waitFor(() => expect(focused()).toBe("Restore Ole Brandt"));
    await userEvent.keyboard("{Enter}");
    const heading = screen.getByRole("heading", { level: 1 });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.queryByText("Ole Brandt")).toBeNull();
  });

  it("the next of a group is at hand when one goes, or else the heading", async () => {
    let people = archive.map(({ archivedAt, ...person }) => person);
    const change =
      (id: string) =>
      async ({ body }: { body: { groupId?: string } }) => {
        // A server is never as fast as a menu that closes.
        await waitFor(() => expect(focused()).toMatch(/^Change /));
        people = people
          .map((person) => (person.id === id ? { ...person, ...body } : person))
          .filter((person) => !("archived" in person));
      };
    network({
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/groups": { items: groups },
      "GET /api/contacts": { items: [] },
      "GET /api/people": ({ url }: { url: URL }) => ({
        items: url.searchParams.has("archived") ? [] : people,
      }),
      ...Object.fromEntries(people.map((person) => [`GET /api/people/${person.id}`, person])),
      "PATCH /api/people/a0": change("a0"),
      "PATCH /api/people/a1": change("a1"),
      "DELETE /api/people/a2": () => {
        people = people.filter(({ id }) => id !== "a2");
      },
      "PATCH /api/people/a2": change("a2"),
    });
    visit(routes, "/people");
    const focused = () => document.activeElement?.getAttribute("aria-label");
    const choose = async (name: string, item: string) => {
      await userEvent.click(await screen.findByRole("button", { name: `Change ${name}` }));
      await userEvent.click(await screen.findByRole("menuitem", { name: item }));
    };
    await choose("Aylin Demir", "Archive");
    await waitFor(() => expect(focused()).toBe("Change Bojan Ilić"));
    await choose("Bojan Ilić", "Move to another group");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Product" }));
    await waitFor(() => expect(focused()).toBe("Change Ole Brandt"));
    await choose("Ole Brandt", "Delete");
    await userEvent.click(await screen.findByRole("button", { name: "Delete Ole Brandt" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(" Team"));
    expect(screen.queryByText("Ole Brandt")).toBeNull();
    await choose("Bojan Ilić", "Archive");
    const first = await screen.findByRole("button", { name: "Add the first person" });
    await waitFor(() => expect(document.activeElement).toBe(first));
  });
});
