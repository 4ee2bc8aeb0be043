import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { inDays, mondayOf } from "../../shared/days";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const talk = {
  ...{ id: "t1", kind: "one-on-one", access: "own", with: "Ole Brandt", number: 1, minutes: 45 },
  ...{ day: "2027-01-26", state: "planned", linked: false, lastSteps: [], points: [] },
  ...{ lines: [], steps: [], createdAt: "2027-01-12T15:00:00Z" },
};

it("finishes a one-on-one with its steps, or says at the last one why not, with all that was typed", async () => {
  const refused = new Refusal(422, "invalid-request", {
    errors: [{ pointer: "/dueOn", code: "in-past" }],
  });
  const { sent, replies } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/talks/t1": () => talk,
    "GET /api/talks/t1/agenda": { items: [] },
    "POST /api/tasks": {},
    "POST /api/talks/t1/finish": () => {
      Object.assign(talk, { state: "held" });
      return { talk };
    },
  });
  visit(routes, "/talks/t1");
  const what = await screen.findByLabelText("What");
  let answer = () => {};
  replies["POST /api/tasks"] = () =>
    new Promise((resolve) => {
      answer = () => resolve({});
    });
  await userEvent.type(what, "Ask Petra{Enter}");
  // The next one is typed before the answer has come.
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.clear(what);
  await userEvent.click(screen.getByText("You"));
  await userEvent.type(what, "Write down the trial");
  answer();
  replies["POST /api/tasks"] = refused;
  const finish = () => userEvent.click(screen.getByRole("button", { name: "Finish one-on-one" }));
  await vi.waitFor(() =>
    expect(screen.getByRole("button", { name: "Finish one-on-one" })).toHaveProperty(
      "disabled",
      false,
    ),
  );
  await finish();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("By")));
  expect(what).toHaveProperty("value", "Write down the trial");
  replies["POST /api/tasks"] = {};
  await finish();
  const heading = await screen.findByRole("heading", { name: /^You met with Ole Brandt/ });
  expect(document.activeElement).toBe(heading);
  await screen.findByText("One-on-one finished");
  const dueOn = inDays(7);
  const step = { id: expect.any(String), talkId: "t1", minutes: 30, dueOn };
  const mine = { ...step, text: "Write down the trial", state: "open", week: mondayOf(dueOn) };
  expect(sent.map(({ body }) => body)).toEqual([
    { ...step, text: "Ask Petra", state: "waiting" },
    ...[mine, mine],
    { outcome: "held" },
  ]);
});

it("keeps who does the next step, chosen while the one before is sent", async () => {
  let answer = () => {};
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/talks/t4": { ...talk, id: "t4", state: "planned" },
    "GET /api/talks/t4/agenda": { items: [] },
    "POST /api/tasks": () =>
      new Promise((resolve) => {
        answer = () => resolve({});
      }),
  });
  visit(routes, "/talks/t4");
  const what = await screen.findByLabelText("What");
  await userEvent.type(what, "Ask Petra{Enter}");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.click(screen.getByText("You"));
  answer();
  await vi.waitFor(() => expect(what).toHaveProperty("value", ""));
  expect(screen.getByRole("radio", { name: "You" })).toHaveProperty("checked", true);
});

it("promises a reply to what has no answer yet, among the next steps", async () => {
  const point = {
    id: "i1",
    kind: "point",
    text: "Who decides?",
    by: "other",
    done: false,
    place: 1,
  };
  const person = { id: "p1", name: "Ole Brandt" };
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/contacts/p1": { contact: { person }, lines: [] },
    "GET /api/talks/t3": {
      ...{ ...talk, id: "t3", person, state: "planned" },
      points: [{ ...point, createdAt: talk.createdAt, etag: "0" }],
    },
    "GET /api/talks/t3/agenda": { items: [] },
    "POST /api/tasks": {},
  });
  visit(routes, "/talks/t3");
  await userEvent.click(
    await screen.findByRole("button", { name: "Change this item: Who decides?" }),
  );
  await userEvent.click(await screen.findByRole("menuitem", { name: "Promise a reply" }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({
    ...{ text: "Reply: Who decides?", talkId: "t3", personId: "p1", dueOn: inDays(7) },
  });
});

it("calls a one-on-one ahead of its day no missed meeting, and no first one", async () => {
  const ahead = { ...talk, id: "t2", day: "2999-01-26", state: "planned" };
  const { sent } = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/talks/t2": ahead,
    "GET /api/talks/t2/agenda": { items: [] },
    "POST /api/talks/t2/finish": { talk: ahead },
  });
  visit(routes, "/talks/t2");
  await userEvent.click(
    await screen.findByRole("button", { name: "More options for this one-on-one" }),
  );
  expect(document.body.textContent).not.toContain("first meeting");
  expect(screen.queryByRole("menuitem", { name: "Didn’t take place" })).toBeNull();
  await userEvent.click(screen.getByRole("menuitem", { name: "Call off" }));
  await userEvent.type(await screen.findByLabelText("Reason"), "He is ill{Enter}");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ outcome: "skipped", reason: "He is ill" });
});
