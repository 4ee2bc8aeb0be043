import { resetLocalTimeZone, setLocalTimeZone } from "@internationalized/date";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sayDay } from "../../../shared/days";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { onTrack } from "../../../test/fixtures/surveyDraft";
import { Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Survey } from "../types";

const path = `/api/surveys/${onTrack.id}`;

/** The rules of a draft on a device in this zone. */
async function rules(device: string, draft: Partial<Survey> = {}, more = {}) {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...options,
    timeZone: device,
  });
  // Or else it would compute that zone's times by the clock of the machine.
  setLocalTimeZone(device);
  draftNetwork({ ...onTrack, ...draft }, more);
  visit(routes, `/surveys/${onTrack.id}`);
  const summary = (await screen.findByText("Rules")).closest("summary") as HTMLElement;
  return { summary, details: summary.parentElement as HTMLDetailsElement };
}

describe("the rules of a draft", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    resetLocalTimeZone();
  });

  it("are one line while they are the usual ones", async () => {
    const { summary, details } = await rules("Europe/Berlin");
    expect(details.open).toBe(false);
    expect(summary.textContent).toBe(
      "Rules Groups with at least 4 answers. Closing time is Berlin time. Opens at launch. Names are shown within the group. The manager isn’t anonymous.",
    );
  });

  it("name who reads the results if the lead leaves, and change it", async () => {
    const items = [
      { id: "m2", name: "Marek Dorn", role: "lead" },
      { id: "m3", name: "Petra Lenz", role: "reader" },
    ];
    const colleagues = { "GET /api/colleagues": { items } };
    const { summary } = await rules("Europe/Berlin", { successorId: "m2" }, colleagues);
    await waitFor(() =>
      expect(summary.textContent).toContain("If you leave, Marek Dorn reads the results."),
    );
    const field = screen.getByLabelText<HTMLSelectElement>("Who reads the results if you leave");
    expect([...field.options].map(({ text }) => text)).toEqual([
      "Nobody: the results are deleted",
      "Marek Dorn",
    ]);
    await userEvent.selectOptions(field, "Nobody: the results are deleted");
    await waitFor(() => expect(summary.textContent).not.toContain("Marek Dorn"));
  });

  it.each([
    ["a device whose zone is unknown", "EST", { zone: "UTC" }, "Closing time is in UTC."],
    ["another zone", "Europe/Paris", {}, "Closing time is Berlin time."],
    ["hidden names", "Europe/Berlin", { showNames: false }, "Names aren’t shown."],
    [
      "a later opening",
      "Europe/Berlin",
      { opensLocal: "2026-11-20T09:00" },
      `Opens ${sayDay("2026-11-20")}, 09:00.`,
    ],
  ])("are open with %s", async (_, device, draft, says) => {
    const { summary, details } = await rules(device, draft);
    expect(details.open).toBe(true);
    expect(summary.textContent).toContain(says);
  });

  it("open when the server refuses one of them, and can be closed again", async () => {
    const refused = new Refusal(400, "invalid-request", {
      errors: [{ pointer: "/zone", code: "unknown-zone" }],
    });
    const { summary, details } = await rules("Europe/Berlin", {}, { [`PATCH ${path}`]: refused });
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), "?");
    await waitFor(() => expect(details.open).toBe(true), { timeout: 3_000 });
    expect(screen.getByText("This time zone is unknown.")).toBeTruthy();
    await userEvent.click(summary);
    expect(details.open).toBe(false);
  });
});
