import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { preview } from "../../../test/fixtures/privacy";
import {
  expectationsTemplate,
  groups,
  installation,
  onTrack,
  onTrackTemplate,
  people,
} from "../../../test/fixtures/surveyDraft";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Survey, Template } from "../types";

const [team, product] = groups;
const kept: Template = {
  ...onTrackTemplate,
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0501",
  title: { own: "How we review" },
  own: true,
};
const id = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a11";

function desk(earlier: Survey, templates: Template[]) {
  let draft: Survey = { ...onTrack, id, delivery: "mail" };
  return network({
    "GET /api/installation": installation,
    "GET /api/templates": () => ({ items: templates }),
    "GET /api/groups": { items: groups },
    "GET /api/people": { items: people },
    "POST /api/templates": kept,
    [`GET /api/templates/${kept.id}`]: kept,
    [`DELETE /api/templates/${kept.id}`]: () => {
      templates.splice(templates.indexOf(kept), 1);
    },
    [`GET /api/surveys/${earlier.id}`]: earlier,
    "POST /api/surveys": () => draft,
    [`GET /api/surveys/${id}`]: () => draft,
    [`PATCH /api/surveys/${id}`]: ({ body }: { body: Partial<Survey> }) => {
      draft = { ...draft, ...body };
      return draft;
    },
    [`GET /api/surveys/${id}/privacy-preview`]: preview,
  });
}

describe("a form that is used again", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("copies an earlier survey, of those who are still there, and no answer", async () => {
    const [aylin, bojan, ole] = people;
    const earlier: Survey = {
      ...onTrack,
      state: "cancelled",
      template: kept.id,
      questions: onTrackTemplate.questions.slice(1),
      k: 5,
      delivery: "links",
      audience: [
        {
          groupId: team?.id ?? "",
          part: { id, name: "Juniors" },
          personIds: [aylin?.id ?? "", "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0199", ole?.id ?? ""],
        },
        { groupId: team?.id ?? "", personIds: [bojan?.id ?? ""] },
      ],
    };
    const { sent } = desk(earlier, [expectationsTemplate]);
    visit(routes, `/surveys/new?from=${earlier.id}`);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.body).toMatchObject({ template: "own" });
    expect(sent[1]?.body).toMatchObject({
      questions: earlier.questions,
      title: earlier.title,
      intro: "",
      k: 5,
      showNames: true,
      managerAlone: "named",
      delivery: "links",
      audience: [
        { groupId: team?.id, part: { id, name: "Juniors" }, personIds: [aylin?.id] },
        { groupId: team?.id, personIds: [bojan?.id] },
        { groupId: product?.id, personIds: [ole?.id] },
      ],
    });
  });

  it("is copied for links where no mail is set up", async () => {
    const { sent, replies } = desk({ ...onTrack, delivery: "mail" }, [onTrackTemplate]);
    replies["POST /api/surveys"] = { ...onTrack, id, delivery: "links" };
    visit(routes, `/surveys/new?from=${onTrack.id}`);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toMatchObject({ delivery: "links" });
  });

  it("is kept as a template under the survey's title", async () => {
    const { sent } = desk({ ...onTrack, id }, [onTrackTemplate]);
    visit(routes, `/surveys/${id}`);
    await userEvent.click(await screen.findByText("Title, introduction and questions"));
    await userEvent.click(screen.getByRole("button", { name: "Save as template" }));
    await screen.findByText("Saved as template “How we review”");
    expect(sent).toEqual([
      {
        call: "POST /api/templates",
        body: { title: "Am I on track?", questions: onTrackTemplate.questions },
        ifMatch: null,
      },
    ]);
  });

  it("stays when its template is deleted, and says so", async () => {
    const { sent } = desk({ ...onTrack, id }, [onTrackTemplate, kept]);
    visit(routes, `/surveys/${id}`);
    await userEvent.click(await screen.findByRole("radio", { name: /^How we review/ }));
    await screen.findByText(/^Saved \d/, {}, { timeout: 5_000 });
    await userEvent.click(
      screen.getByRole("button", { name: "More actions for template How we review" }),
    );
    await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    await screen.findByText("Its template was deleted; all the questions are still here");
    expect(sent.at(-1)?.call).toBe(`DELETE /api/templates/${kept.id}`);
    expect(screen.getAllByRole("heading", { level: 3, name: /^\d\. / }).length).toBeGreaterThan(1);
  });
});
