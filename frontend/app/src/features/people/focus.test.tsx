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

describe("without a mouse", () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
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
});
