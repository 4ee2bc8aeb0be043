import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { preview, teamPreview } from "../../../test/fixtures/privacy";
import { onTrack, onTrackTemplate } from "../../../test/fixtures/surveyDraft";
import { Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Survey } from "../types";

const path = `/api/surveys/${onTrack.id}`;
const mine = { ...onTrackTemplate, id: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a55", own: true } as const;
const form = { ...mine, title: { en: "Monthly pulse", de: "Monatspuls" } };

const desk = (draft: Partial<Survey> = {}, more: Record<string, unknown> = {}) =>
  draftNetwork(
    { ...onTrack, ...draft },
    { "GET /api/templates": { items: [onTrackTemplate, form] }, ...more },
  );

describe("what cannot be meant", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("is a threshold above the number of people: said beside it, in the panel and at launch", async () => {
    const few = { ...preview, invited: 3, blocks: [{ ...teamPreview, invited: 3 }] };
    const nothing = { ...few, ratingsPossible: false, commentsPossible: false };
    desk({}, { [`GET ${path}/privacy-preview`]: nothing });
    visit(routes, `/surveys/${onTrack.id}`);
    expect(
      await screen.findByText(
        "You’re asking 3 people. With fewer than 4 answers, nothing is shown.",
      ),
    ).toBeTruthy();
    expect(screen.getByText("With 3 people, no results can be shown.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Launch for 3 people" }));
    const check = await screen.findByRole("alertdialog");
    expect(within(check).getByText("With 3 people, no results can be shown.")).toBeTruthy();
    expect(within(check).getByText("3 asked, too few to show anything")).toBeTruthy();
  });

  it("is a closing time in the hour that spring takes away", async () => {
    desk({ zone: "Europe/Berlin", closesLocal: "2027-03-28T18:00" });
    visit(routes, `/surveys/${onTrack.id}`);
    fireEvent.change((await screen.findAllByLabelText("at"))[0] as HTMLElement, {
      target: { value: "02:30" },
    });
    expect(await screen.findByText(/^This time doesn’t exist that night/)).toBeTruthy();
  });

  it("is a template that was deleted meanwhile: its questions can stay", async () => {
    const gone = new Refusal(400, "invalid-request", {
      errors: [{ pointer: "/template", code: "unknown-template", params: {} }],
    });
    const { sent, replies } = desk();
    const accept = replies[`PATCH ${path}`] as (given: { body: unknown }) => unknown;
    replies[`PATCH ${path}`] = (given: { body: { template?: string } }) =>
      given.body.template === form.id ? gone : accept(given);
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("radio", { name: /Monthly pulse/ }));
    expect(
      await screen.findByText("This template no longer exists.", {}, { timeout: 3_000 }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /Keep the questions/ }));
    await screen.findByText(/^Saved \d/, {}, { timeout: 3_000 });
    await waitFor(() => expect(screen.queryByText(/no longer exists/)).toBeNull());
    expect(sent.at(-1)?.body).toMatchObject({ template: "own", questions: form.questions });
  });
});
