import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, open } from "../board/opened";
import { board } from "../store/story";
import type { Synthesis } from "../types";

const nothing = { ...board, themes: [], statements: [], tensions: [] };

function ended(as: Partial<Synthesis>, found: object = nothing, more: object = {}) {
  const synthesis = { done: 0, total: 0, ...as };
  open({ [`GET ${api}/synthesis`]: synthesis, ...more }, { ...found, synthesis });
}

describe("gathering that ended without themes", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("says that there is too much, where trying again would not help", async () => {
    ended({ state: "failed", failure: "too-many-statements" });
    expect(await screen.findByText(/more than 8,000 expectations/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Gather again" })).toBeNull();
    const other = screen.getByRole("link", { name: "Choose fewer answers" });
    expect(other.getAttribute("href")).toBe("/themes");
  });

  it.each([{ state: "failed", failure: "too-many-statements" }, { state: "cancelled" }] as const)(
    "lets the board be removed: %o",
    async (as) => {
      const removed = vi.fn();
      ended(as, nothing, { [`DELETE ${api}`]: removed, "GET /api/boards": { items: [] } });
      await userEvent.click(await screen.findByRole("button", { name: "Remove this board" }));
      const sure = await screen.findByRole("alertdialog");
      await userEvent.click(within(sure).getByRole("button", { name: "Remove this board" }));
      await waitFor(() => expect(removed).toHaveBeenCalledOnce());
      expect(await screen.findByText("The board was removed.")).toBeTruthy();
    },
  );

  it("says so above a board that stands already", async () => {
    ended({ state: "failed", failure: "too-many-statements" }, board);
    expect(await screen.findByText(/more than 8,000 expectations.*as it was before/)).toBeTruthy();
  });

  it("offers to try again what the server failed at", async () => {
    ended({ state: "failed", failure: "server-fault" });
    expect(await screen.findByText(/Try it again/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Gather again" })).toBeTruthy();
  });

  it("promises no more than the page can do after it was stopped", async () => {
    ended({ state: "cancelled" });
    const text = "Nothing was changed. You can start again whenever you like.";
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Gather again" })).toBeTruthy();
  });
});
