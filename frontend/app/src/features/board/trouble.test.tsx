import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { api, look, openBoard } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";

describe("a board that cannot be asked", () => {
  afterEach(cleanup);

  it("says so, and tries again in earnest", async () => {
    const { replies } = openBoard();
    await screen.findByRole("heading", { name: "REVIEWS" });
    const news = replies[`GET ${api}/changes`];
    const asked = vi.fn(() => new Refusal(401, "not-signed-in"));
    replies[`GET ${api}/changes`] = asked;
    look();
    expect(await screen.findByText("You’ve been signed out")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    replies[`GET ${api}/changes`] = news;
    look();
    await waitFor(() => expect(screen.queryByText("You’ve been signed out")).toBeNull());
  });

  it("leads to all boards once it is removed", async () => {
    const { replies } = openBoard();
    await screen.findByRole("heading", { name: "REVIEWS" });
    replies[`GET ${api}/changes`] = new Refusal(404, "not-found");
    look();
    expect(await screen.findByText(/This board no longer exists/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "All surveys" }).getAttribute("href")).toBe("/surveys");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });
});
