import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardFixture, delta, theme } from "../../../../test/fixtures/board";
import { api, bodies, openBoard } from "../../../../test/fixtures/openBoard";
import type { Theme } from "../../types";

describe("what two tabs wrote in the same place", () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  const later = (text: string, remindOn: string) =>
    theme("code", {
      verdict: "not-now",
      reason: "The migration comes first.",
      horizon: { text, remindOn },
    });

  /** Types something here, and lets another tab save `there` meanwhile. */
  async function clash(there: Theme) {
    const here = later("in autumn", "2099-09-01");
    const found = { ...boardFixture, themes: [here] };
    const { sent, replies } = openBoard({}, found);
    await userEvent.click(await screen.findByRole("button", { name: "Open CODE" }));
    const until = await screen.findByLabelText("Until when?");
    replies[`GET ${api}/changes`] = delta(2, { themes: [there] });
    // Both before the pause is over in which it would be sent.
    fireEvent.change(until, { target: { value: "in autumn, perhaps" } });
    window.dispatchEvent(new Event("focus"));
    const title = await screen.findByText("You wrote something different here in another tab");
    const box = title.closest<HTMLElement>("[role=alert]") ?? document.body;
    return { box, until, sent };
  }

  it("shows the day and the words of a horizon, where the rest is the same", async () => {
    const { box, until, sent } = await clash(later("in autumn", "2099-10-15"));
    expect(within(box).getByText("There: Not now.")).toBeTruthy();
    expect(within(box).getByText("in autumn").parentElement?.textContent).toBe(
      "Until: “in autumn”, due again on 15 October 2099.",
    );
    expect(within(box).getByText("The migration comes first.")).toBeTruthy();
    await userEvent.click(within(box).getByRole("button", { name: "Use the other version" }));
    expect(box.isConnected).toBe(false);
    expect(until).toHaveProperty("value", "in autumn");
    expect(screen.getByLabelText("Remind me on")).toHaveProperty("value", "2099-10-15");
    expect(sent).toEqual([]);
  });

  it("shows no reason and no horizon where there are none", async () => {
    const { box, sent } = await clash(theme("code", { verdict: "realistic" }));
    const lines = [...box.querySelectorAll("p")].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      "You wrote something different here in another tab",
      "There: Realistic.",
    ]);
    await userEvent.click(within(box).getByRole("button", { name: "Keep this version" }));
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([{ horizon: { text: "in autumn, perhaps" } }]),
    );
  });
});
