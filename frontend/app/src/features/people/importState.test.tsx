import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

/** Opens a page in this tab as another member. */
function open(id: string, path: string) {
  cleanup();
  network({
    "GET /api/me": { id, name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/groups": { items: [{ id: "t", kind: "team", people: 0 }] },
    "GET /api/people": { items: [] },
  });
  visit(routes, path);
}

describe("a list on its way in is of the member who began it", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("pasted", async () => {
    const lines = () => screen.findByLabelText<HTMLTextAreaElement>("Your lines");
    open("m1", "/people/paste");
    await userEvent.click(await lines());
    await userEvent.paste("Aylin Demir; aylin@nordhafen.example");
    open("m2", "/people/paste");
    expect((await lines()).value).toBe("");
    open("m1", "/people/paste");
    expect((await lines()).value).toBe("Aylin Demir; aylin@nordhafen.example");
  });

  it("from a file", async () => {
    const heading = async (name: string) =>
      expect(await screen.findByRole("heading", { level: 1, name })).toBeTruthy();
    open("m1", "/people/import");
    await heading("Choose a file with your people");
    const file = new File([], "team.csv");
    // The DOM of the tests has none.
    file.arrayBuffer = async () => new TextEncoder().encode("Name;Group\nAylin Demir;Team").buffer;
    await userEvent.upload(screen.getByLabelText(/choose a file/), file);
    await heading("The line is ready");
    open("m2", "/people/import");
    await heading("Choose a file with your people");
    open("m1", "/people/import");
    await heading("The line is ready");
  });
});
