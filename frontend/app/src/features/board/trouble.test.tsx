import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, grid, openBoard } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";

describe("a board that cannot be asked", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  const look = () => window.dispatchEvent(new Event("focus"));
  const unsaved = "Some changes aren’t saved yet. They’re kept in this browser.";
  const signedOut = new Refusal(401, "not-signed-in");
  const gone = new Refusal(404, "not-found");

  it("claims of nothing that it is not saved, and tries again in earnest", async () => {
    const { replies } = openBoard();
    await grid(/^REVIEWS/);
    const news = replies[`GET ${api}/changes`];
    const asked = vi.fn(() => signedOut);
    replies[`GET ${api}/changes`] = asked;
    look();
    expect(await screen.findByText("You’ve been signed out")).toBeTruthy();
    expect(screen.queryByText(unsaved)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(screen.queryByText("Saved")).toBeNull();
    replies[`GET ${api}/changes`] = news;
    look();
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(screen.queryByText("You’ve been signed out")).toBeNull();
  });

  it("says what is not saved, where something is not", async () => {
    const { replies } = openBoard();
    replies[`POST ${api}/changes`] = signedOut;
    await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
    expect(await screen.findByText(unsaved)).toBeTruthy();
  });

  it("leads to all boards once it is removed", async () => {
    const { replies } = openBoard();
    await grid(/^REVIEWS/);
    replies[`GET ${api}/changes`] = gone;
    look();
    expect(await screen.findByText(/This board no longer exists/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "All surveys" }).getAttribute("href")).toBe("/surveys");
    expect(screen.queryByText(/not saved/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    replies[`POST ${api}/changes`] = gone;
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(await screen.findByText(/Your last changes weren’t saved/)).toBeTruthy();
  });
});
