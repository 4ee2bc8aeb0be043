import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("shows who has had no chance yet, and keeps what they would like to do", async () => {
  const person = (id: string, name: string) => ({
    ...{ id, name, groupId: "t", createdAt: "2026-11-16T08:50:00Z" },
  });
  const [aylin, emil] = [person("p1", "Aylin Demir"), person("p2", "Emil Sandström")];
  const had = { person: { id: "p2", name: "Emil Sandström" }, overdueDays: 0 };
  const page = { contact: { person: { id: "p1", name: "Aylin Demir" }, overdueDays: 0 } };
  const empty = { contacts: [], promises: [], points: [], lines: [], talks: [] };
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 2 }] },
    "GET /api/contacts": { items: [{ ...had, lastChanceOn: "2026-11-20" }] },
    "GET /api/people": ({ url }: { url: URL }) => ({
      items: url.searchParams.has("archived") ? [] : [aylin, emil],
    }),
    "GET /api/people/p1": aylin,
    "GET /api/contacts/p1": { ...page, ...empty },
    "PATCH /api/contacts/p1": { ...page, ...empty },
  });
  visit(routes, "/people");
  await userEvent.click(await screen.findByRole("link", { name: "No chance yet (1)" }));
  await waitFor(() => expect(screen.queryByText("Emil Sandström")).toBeNull());
  await userEvent.click(screen.getByRole("link", { name: "Aylin Demir" }));
  await userEvent.type(
    await screen.findByLabelText("What Aylin Demir would like to do or learn"),
    "Give a talk{Enter}",
  );
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      call: "PATCH /api/contacts/p1",
      body: { wouldLike: "Give a talk" },
    }),
  );
});
