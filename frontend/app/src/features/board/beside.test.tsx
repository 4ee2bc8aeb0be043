import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { queue } from "../../shared/ui/toast/tell";
import { boardFixture, otherThemes, theme } from "../../test/fixtures/board";
import { api, bodies, grid, openBoard, quotes } from "../../test/fixtures/openBoard";
import { Refusal } from "../../test/network";

describe("beside the quotes of a board", () => {
  const reviews = theme("reviews");

  afterEach(() => {
    queue.clear();
    cleanup();
    vi.unstubAllGlobals();
  });

  it("shows first what people are split on, and invites them without asking who", async () => {
    const [survey] = boardFixture.surveys;
    const total = (low: number) => ({ key: "total", bands: { low, middle: 1, high: 4 } });
    const items = [
      { questionId: "on-track.focus", text: { en: "I know what matters" }, blocks: [total(4)] },
      { questionId: "on-track.pace", text: { en: "I keep the pace" }, blocks: [total(3)] },
    ];
    const { sent } = openBoard({
      "GET /api/rated-surveys": { items: [{ surveyId: survey?.id }] },
      [`GET /api/surveys/${survey?.id}/gaps`]: { surveyId: survey?.id, k: 4, items },
      "POST /api/tasks": {},
    });
    const split = within(await screen.findByRole("region", { name: "People are split on this" }));
    expect(split.getByText("4 rated it 1 to 4, 4 rated it 8 to 10")).toBeTruthy();
    expect(split.queryByText("I keep the pace")).toBeNull();
    await userEvent.click(split.getByRole("button", { name: /^Settle it openly/ }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/^Your ratings of “I know what matters”/)).toBeTruthy();
    await userEvent.click(dialog.getByRole("button", { name: "Add task" }));
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        {
          text: "Settle openly: I know what matters",
          thread: { kind: "item", key: "on-track.focus" },
        },
      ]),
    );
  });

  it("notes what was said face to face, apart from the quotes and their count", async () => {
    const { sent } = openBoard({ [`POST ${api}/heard-notes`]: { id: "h1", text: "Sooner" } });
    await userEvent.click(await screen.findByRole("button", { name: "More options for REVIEWS" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Add what you heard" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Add note" }));
    expect(dialog.getByText("Write what was said.")).toBeTruthy();
    await userEvent.type(dialog.getByLabelText("What was said"), "Sooner, please");
    await userEvent.selectOptions(dialog.getByLabelText("Who said it"), "Someone from Team");
    await userEvent.click(dialog.getByRole("button", { name: "Add note" }));
    const notes = within(await screen.findByRole("region", { name: "Heard face to face: 1 note" }));
    expect(notes.getByText("Sooner, please")).toBeTruthy();
    expect(notes.getByText("Someone from Team")).toBeTruthy();
    expect(quotes(await grid(/^REVIEWS/))).toHaveLength(1);
    await waitFor(() =>
      expect(bodies(sent)).toMatchObject([
        { text: "Sooner, please", themeId: "reviews", groupId: boardFixture.groups[0]?.id },
      ]),
    );
    await userEvent.click(notes.getByRole("button", { name: "Delete: Sooner, please" }));
    await screen.findByText("Note deleted");
    expect(screen.queryByRole("region", { name: /^Heard/ })).toBeNull();
  });

  it("says why no group of what was heard can be noted", async () => {
    openBoard({}, { ...boardFixture, groups: [] });
    await userEvent.click(await screen.findByRole("button", { name: "More options for REVIEWS" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Add what you heard" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.queryByLabelText("Who said it")).toBeNull();
    expect(dialog.getByText(/^You can only note a group here/)).toBeTruthy();
    expect(dialog.queryByText(/without a name/)).toBeNull();
  });

  it("asks which history a merged theme continues where two have one", async () => {
    const { sent } = openBoard({
      [`POST ${api}/changes`]: ({ body }: { body: { expectationOf?: string } }) =>
        body.expectationOf
          ? otherThemes(2, reviews)
          : new Refusal(409, "two-expectations", {
              errors: [
                { pointer: "/themeId", code: "contradictory" },
                { pointer: "/themeIds/0", code: "contradictory" },
              ],
            }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Merge REVIEWS with others" }));
    const merge = within(await screen.findByRole("dialog"));
    await userEvent.click(merge.getByRole("checkbox", { name: /^HOURS/ }));
    await userEvent.click(merge.getByRole("button", { name: "Merge 1 theme" }));
    const which = within(await screen.findByRole("dialog", { name: /^Which history/ }));
    await userEvent.click(which.getByRole("button", { name: "Merge" }));
    expect(which.getByText("Select one.")).toBeTruthy();
    await userEvent.click(which.getByRole("radio", { name: "HOURS" }));
    await userEvent.click(which.getByRole("button", { name: "Merge" }));
    await waitFor(() => expect(bodies(sent)[1]).toMatchObject({ expectationOf: "hours" }));
  });
});
