import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sayDay } from "../../../shared/days";
import { draftNetwork } from "../../../test/fixtures/draftNetwork";
import { preview } from "../../../test/fixtures/privacy";
import { expectationsTemplate, groups, onTrack, people } from "../../../test/fixtures/surveyDraft";
import { Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { routes } from "../routes";
import type { Survey } from "../types";

const path = `/api/surveys/${onTrack.id}`;

const desk = (more: Record<string, unknown> = {}) => draftNetwork(onTrack, more);

const arrive = () => screen.findByRole("heading", { level: 1, name: "Ask how you are doing" });
const saved = () => screen.findByText(/^Saved \d/, {}, { timeout: 3_000 });

const again = { ...onTrack, id: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a11" };
const untitled = ({ body }: { body: Partial<Survey> }) => {
  const errors = [{ pointer: "/title", code: "required" }];
  return body.title === "" ? new Refusal(400, "invalid-request", { errors }) : again;
};

/** A draft that was just deleted, and a server that takes another one. */
async function deleted(more: Record<string, unknown> = {}, before = async () => {}) {
  const { sent, replies } = desk({
    [`PATCH ${path}`]: untitled,
    [`DELETE ${path}`]: undefined,
    "GET /api/surveys": { items: [] },
    "POST /api/surveys": again,
    [`PATCH /api/surveys/${again.id}`]: untitled,
    [`DELETE /api/surveys/${again.id}`]: undefined,
    [`GET /api/surveys/${again.id}`]: again,
    [`GET /api/surveys/${again.id}/privacy-preview`]: preview,
    ...more,
  });
  const router = visit(routes, `/surveys/${onTrack.id}`);
  await arrive();
  await before();
  await userEvent.click(screen.getByRole("button", { name: "More: undo, redo, delete" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete this draft" }));
  await screen.findByRole("heading", { level: 1, name: "You haven’t asked anyone yet" });
  return { sent, replies, router };
}

describe("a draft", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("saves a title as it is typed, from the version it was read in", async () => {
    const { sent } = desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    const title = screen.getByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    expect(screen.getByText("Enter a title.")).toBeTruthy();
    await userEvent.type(title, "Where do I stand?");
    await saved();
    expect(sent.at(-1)).toEqual({
      call: `PATCH ${path}`,
      body: { title: "Where do I stand?" },
      ifMatch: expect.stringMatching(/^"\d+"$/),
    });
  });

  it("says each step that is taken back or done again, by button or by key", async () => {
    desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), "?");
    await userEvent.click(screen.getByRole("button", { name: /^Team: 2 of 2 people/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Bojan Petrić" }));
    const statuses = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(statuses()).toContain("Undone.");
    const choose = async (name: string) => {
      await userEvent.click(screen.getByRole("button", { name: "More: undo, redo, delete" }));
      await userEvent.click(await screen.findByRole("menuitem", { name }));
    };
    await choose("Undo");
    await waitFor(() => expect(statuses()).toContain("Undone.\u00a0"));
    await choose("Redo");
    await waitFor(() => expect(statuses()).toContain("Redone."));
  });

  it("asks everybody but those whose box is cleared", async () => {
    const { sent } = desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    await userEvent.click(screen.getByRole("button", { name: /^Team: 2 of 2 people/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Bojan Petrić" }));
    expect(screen.getByText("3 people chosen")).toBeTruthy();
    expect(
      screen.getByRole<HTMLInputElement>("checkbox", { name: "Everyone in Team" }).indeterminate,
    ).toBe(true);
    await saved();
    expect(sent.at(-1)?.body).toMatchObject({
      audience: [{ personIds: [people[0]?.id] }, {}, {}],
    });
  });

  it("takes the first names in place, and keeps them until they are added", async () => {
    const [first, second] = people;
    const { sent, replies } = desk({
      [`GET ${path}`]: { ...onTrack, audience: [] },
      "GET /api/people": { items: [] },
      "POST /api/people/batches": () => {
        replies["GET /api/people"] = { items: people };
        return { people: [first, second] };
      },
    });
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.type(await screen.findByLabelText("Names, one a line"), "Aylin{Enter} Bojan ");
    cleanup();
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Add 2 people" }));
    await saved();
    const groupId = groups.find(({ kind }) => kind === "team")?.id;
    expect(sent.map(({ body }) => body)).toEqual([
      { people: ["Aylin", "Bojan"].map((name) => ({ name, groupId })) },
      { audience: [{ groupId, personIds: [first?.id, second?.id] }] },
    ]);
  });

  it("asks everybody at once where nobody is asked yet", async () => {
    const { sent } = desk({ [`GET ${path}`]: { ...onTrack, audience: [] } });
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    expect(screen.getByText("0 people chosen")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Choose everyone" }));
    expect(document.activeElement?.textContent).toBe(`${people.length} people chosen`);
    expect(screen.queryByRole("button", { name: "Choose everyone" })).toBeNull();
    await saved();
    expect(sent.at(-1)?.body).toEqual({ audience: onTrack.audience });
  });

  it("takes the template's title along only while it is the template's", async () => {
    const { sent } = desk();
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    await userEvent.click(screen.getByRole("radio", { name: /What do you expect/ }));
    await saved();
    expect(sent.at(-1)?.body).toEqual({
      template: "expectations",
      title: "What do you expect?",
      questions: expectationsTemplate.questions,
    });
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), " Really");
    await userEvent.click(screen.getByRole("radio", { name: /Am I on track/ }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ template: "on-track" }), {
      timeout: 3_000,
    });
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Title" }).value).toBe(
      "What do you expect? Really",
    );
  });

  it("says in words what it means for them", async () => {
    desk();
    visit(routes, `/surveys/${onTrack.id}`);
    const panel = await screen.findByRole("region", { name: "What this means for respondents" });
    expect(await within(panel).findByText(/Product \(2\)/)).toBeTruthy();
    expect(within(panel).getByText(/not every group can reach 8 answers/)).toBeTruthy();
    expect(within(panel).getAllByRole("listitem")[0]?.textContent).toBe("Team6");
  });

  it("cannot be launched while something stands in the way, and says what", async () => {
    desk({ [`GET ${path}/privacy-preview`]: { ...preview, obstacles: ["insecure-address"] } });
    visit(routes, `/surveys/${onTrack.id}`);
    const launch = await screen.findByRole<HTMLButtonElement>("button", {
      name: "Launch for 14 people",
    });
    expect(launch.disabled).toBe(true);
    expect(screen.getByText(/can’t keep answers secret/)).toBeTruthy();
    expect(screen.getByText(/Ask Nordhafen IT to set up a certificate/)).toBeTruthy();
  });

  it("asks once more before it launches, then launches the saved version", async () => {
    const launched = { ...onTrack, state: "cancelled", cancelReason: "by-lead" };
    const { sent } = desk({ [`POST ${path}/launch`]: launched });
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Launch for 14 people" }));
    const check = await screen.findByRole("alertdialog");
    expect(within(check).getByText(`${sayDay("2026-11-27")}, 18:00, Berlin`)).toBeTruthy();
    expect(within(check).getByText("shown together: Product (2) and Clients (5)")).toBeTruthy();
    await userEvent.click(within(check).getByRole("button", { name: "Launch for 14 people" }));
    await screen.findByRole("heading", { level: 1, name: /^Cancelled/ });
    expect(sent).toEqual([{ call: `POST ${path}/launch`, body: undefined, ifMatch: '"1"' }]);
  });

  it("stays a draft when the server refuses, and says so first", async () => {
    desk({ [`POST ${path}/launch`]: new Refusal(409, "not-launchable") });
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Launch for 14 people" }));
    const check = await screen.findByRole("alertdialog");
    await userEvent.click(within(check).getByRole("button", { name: "Launch for 14 people" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Not launched. Your draft is saved");
    expect(alert.textContent).toContain("This draft isn’t ready to launch");
  });

  it("shows a draft whose people changed as it is now before it is launched", async () => {
    const [team, ...others] = onTrack.audience;
    const moved = { ...onTrack, audience: [{ ...team, personIds: [] }, ...others] };
    const { sent, replies } = desk({
      "POST /api/people/batches": { people: [] },
      [`POST ${path}/launch`]: new Refusal(412, "changed-meanwhile", { current: moved }),
    });
    visit(routes, `/surveys/${onTrack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Launch for 14 people" }));
    const check = await screen.findByRole("alertdialog");
    expect(screen.getByText("4 people chosen")).toBeTruthy();
    replies[`GET ${path}`] = moved;
    await fetch(new Request(`${location.origin}/api/people/batches`, { method: "POST" }));
    await userEvent.click(within(check).getByRole("button", { name: "Launch for 14 people" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This has been changed somewhere else");
    expect(await screen.findByText("2 people chosen")).toBeTruthy();

    await userEvent.click(screen.getByRole("button", { name: "Launch for 14 people" }));
    const again = await screen.findByRole("alertdialog");
    await userEvent.click(within(again).getByRole("button", { name: "Launch for 14 people" }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.map(({ ifMatch }) => ifMatch)).toEqual([null, '"1"', '"2"']);
  });

  it("saves what is typed while somebody it asks is moved elsewhere", async () => {
    const [team, ...others] = onTrack.audience;
    const moved = { ...onTrack, audience: [{ ...team, personIds: [] }, ...others] };
    const { sent, replies } = desk();
    let asked = 0;
    replies[`PATCH ${path}`] = ({ body }: { body: Partial<Survey> }) =>
      asked++ > 0 ? { ...moved, ...body } : new Refusal(412, "changed-meanwhile");
    visit(routes, `/surveys/${onTrack.id}`);
    await arrive();
    replies[`GET ${path}`] = moved;
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), "!");
    await saved();
    expect(sent.at(-1)?.body).toEqual({ title: "Am I on track?!" });
    expect(screen.getByText("2 people chosen")).toBeTruthy();
  });

  it("is deleted at once and can be taken back", async () => {
    const { sent, router } = await deleted({ [`GET ${path}`]: { ...onTrack, delivery: "links" } });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/surveys/${again.id}`));
    expect(sent.at(-1)?.body).toMatchObject({
      audience: onTrack.audience,
      closesLocal: onTrack.closesLocal,
      delivery: "links",
      k: 4,
    });
  });

  it("comes back into its series", async () => {
    const first = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a01";
    const cycle = { series: first, number: 2 };
    const { sent, router } = await deleted({
      [`GET ${path}`]: { ...onTrack, cycle },
      [`POST /api/surveys/${first}/repeat`]: { ...again, template: "expectations", cycle },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/surveys/${again.id}`));
    expect(sent.slice(1)).toMatchObject([
      { call: `POST /api/surveys/${first}/repeat`, body: {} },
      { call: `PATCH /api/surveys/${again.id}`, body: { template: "on-track", k: 4 } },
    ]);
  });

  it("comes back as it was saved, with what cannot be saved still typed", async () => {
    const { sent, router } = await deleted({}, async () => {
      await userEvent.clear(screen.getByRole("textbox", { name: "Title" }));
    });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/surveys/${again.id}`));
    expect(await screen.findByText("Enter a title.")).toBeTruthy();
    expect(sent.find(({ call }) => call === `PATCH /api/surveys/${again.id}`)?.body).toMatchObject({
      title: onTrack.title,
      closesLocal: onTrack.closesLocal,
    });
  });

  it("says when it could not be taken back, leaves no draft behind, and offers it again", async () => {
    const { sent, replies, router } = await deleted({
      [`PATCH /api/surveys/${again.id}`]: new Refusal(503, "unavailable"),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText(/^“Am I on track\?” couldn’t be restored/);
    expect(sent.at(-1)?.call).toBe(`DELETE /api/surveys/${again.id}`);
    replies[`PATCH /api/surveys/${again.id}`] = again;
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/surveys/${again.id}`));
    expect(sent.filter(({ call }) => call === "POST /api/surveys")).toHaveLength(2);
  });
});
