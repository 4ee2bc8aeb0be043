import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sayDay } from "../../../shared/days";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { named, preview, teamPreview } from "../../../test/fixtures/privacy";
import { onTrack, people } from "../../../test/fixtures/surveyDraft";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { InexactFigures, PrivacyPreview } from "../types";

const path = `/api/surveys/${onTrack.id}`;
const [focus, missing] = onTrack.questions.map(({ id }) => id);
const asked = people.filter(({ groupId }) => groupId === teamPreview.members?.[0]?.groupId);
const pulse = { surveyId: "s1", title: "Pulse", launchedAt: "2026-11-03T09:12:00Z" };

const inexact = (questionId = "", more: Partial<InexactFigures> = {}): InexactFigures => ({
  ...{ questionId, launchGroupId: teamPreview.id, figuresFrom: "2027-01-02" },
  causes: [{ ...pulse, asked: 5, of: 6 }],
  personIds: asked.slice(0, 1).map(({ id }) => id),
  ...more,
});

describe("a draft that asks again within 60 days", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  function open(told: Partial<PrivacyPreview>) {
    const desk = draftNetwork(onTrack, {
      [`GET ${path}/privacy-preview`]: { ...preview, ...told },
    });
    visit(routes, `/surveys/${onTrack.id}`);
    return desk;
  }

  const told = async () =>
    within(await screen.findByRole("region", { name: "Asked again within 60 days" }));
  const lines = (part: Awaited<ReturnType<typeof told>>) =>
    part.getAllByRole("listitem").map((line) => line.querySelector("p")?.textContent);

  it("says one line for a group whose questions all have one cause", async () => {
    open({ inexact: [inexact(focus), inexact(missing)] });
    expect(lines(await told())).toEqual([
      `Team: no figures before ${sayDay("2027-01-02")}, because 5 of 6 were asked on ${sayDay("2026-11-03")} (“Pulse”).`,
    ]);
  });

  it("says another for what has another cause, of words and of a named person", async () => {
    const byName = { title: "", launchedAt: "2026-11-09T09:00:00Z", asked: 1, of: 1, byName: true };
    open({
      inexact: [
        inexact(missing),
        inexact(focus, {
          launchGroupId: named.id,
          causes: [byName, { ...pulse, asked: 1, of: 1 }],
        }),
      ],
    });
    expect(lines(await told())).toEqual([
      `Team: whatever they write again can be recognised, because 5 of 6 were asked on ${sayDay("2026-11-03")} (“Pulse”).`,
      `Petra Lenz: no figures before ${sayDay("2027-01-02")}, because 1 of 1 was asked by name on ${sayDay("2026-11-09")} and 1 of 1 was asked on ${sayDay("2026-11-03")} (“Pulse”).`,
    ]);
  });

  it("leaves these people or the question out, which can be undone", async () => {
    const { sent, draft } = open({ inexact: [inexact(focus)] });
    const part = await told();
    await userEvent.click(part.getByRole("button", { name: "Leave out one person" }));
    const left = onTrack.audience.map(({ personIds, ...entry }) => ({
      ...entry,
      personIds: personIds.filter((id) => !asked.slice(0, 1).some((person) => person.id === id)),
    }));
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ audience: left }));
    await userEvent.click(screen.getByRole("button", { name: /^Undo/ }));
    await waitFor(() => expect(draft().audience).toEqual(onTrack.audience));
    await userEvent.click(part.getByRole("button", { name: "Leave out one question" }));
    await waitFor(() =>
      expect(sent.at(-1)?.body).toEqual({
        questions: onTrack.questions.filter(({ id }) => id !== focus),
      }),
    );
  });

  it("offers no way that would leave nothing to ask", async () => {
    const everyone = onTrack.audience.flatMap(({ personIds }) => personIds);
    const whole = onTrack.questions.map(({ id }) => inexact(id, { personIds: everyone }));
    open({ inexact: whole });
    expect((await told()).queryAllByRole("button")).toEqual([]);
  });

  it("says above the button that there would be no figures at all, and from when on", async () => {
    const later = inexact(focus, { launchGroupId: preview.blocks[1]?.id ?? "" });
    const named = inexact(focus, {
      launchGroupId: preview.blocks[2]?.id ?? "",
      figuresFrom: "2026-12-01",
    });
    open({
      noFigures: true,
      inexact: [inexact(focus), { ...later, figuresFrom: "2027-01-20" }, named],
    });
    await screen.findByText(
      `This survey would show no figures at all before ${sayDay("2027-01-02")}.`,
    );
    await userEvent.click(screen.getByRole("button", { name: "Launch for 14 people" }));
    const check = within(await screen.findByRole("alertdialog"));
    check.getByText(`This survey would show no figures at all before ${sayDay("2027-01-02")}.`);
  });
});
