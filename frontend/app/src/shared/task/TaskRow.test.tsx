import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { mondayOf, plusDays, sayShortDay, today } from "../days";
import type { ShownTask, TimeBlock } from "./blocks";
import { TaskRow } from "./TaskRow";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const person = { id: "p1", name: "Petra Lenz" };
const thread = { kind: "clause", key: "c1", words: "Answers reviews" } as const;

/** A task can come from these, and its second line says so. */
const sources: [string, Partial<ShownTask>][] = [
  ["30 min", { minutes: 30 }],
  ["Step of Same day, 30 min", { goalId: "g1", mark: "step", minutes: 30 }],
  ["Milestone of Same day", { goalId: "g1", mark: "milestone" }],
  // A goal may have come of anonymous answers: nobody is named beside it.
  ["Step of Same day", { goalId: "g1", person }],
  ["Promised to Petra Lenz", { person }],
  ["Agreed with Petra Lenz", { person, talkId: "t1" }],
  ["Agreed in a session", { talkId: "t1" }],
  ["they said 20 Jan", { talkId: "t1", theirDay: `${today().slice(0, 4)}-01-20` }],
  ["Asked by Petra Lenz", { person, state: "asked" }],
  ["You’re waiting for Petra Lenz", { person, state: "waiting", by: "other" }],
  ["Handed over to Petra Lenz", { person, state: "handed", by: "other" }],
  ["Asked by Petra Lenz, you replied “No”", { person, state: "dropped", outcome: "no" }],
  ["For Answers reviews", { thread }],
];

const block: TimeBlock = { id: "b1", week: "2027-01-18", minutes: 45, etag: '"3"', kind: "coding" };

const choose = async (word: string, text = "Write to Petra") => {
  await userEvent.click(await screen.findByRole("button", { name: `Change: ${text}` }));
  await userEvent.click(await screen.findByRole("menuitem", { name: word }));
};

function open(
  task: ShownTask | undefined,
  timed?: TimeBlock,
  more: Partial<ComponentProps<typeof TaskRow>> = {},
) {
  const { sent } = network({
    "GET /api/me": { role: "lead" },
    "GET /api/goals": { items: [{ id: "g1", title: "Same day", state: "active" }] },
    "POST /api/tasks/t/finish": { task: { ...task, state: "done" } },
    "GET /api/tasks/t": { ...task, note: "For Friday", createdAt: "2027-01-12T15:00:00Z" },
    "PATCH /api/tasks/t": task,
    "DELETE /api/tasks/t": undefined,
    "POST /api/tasks": task,
    "POST /api/time-blocks/b1/finish": { ...timed, spent: 45 },
    "PATCH /api/time-blocks/b1": timed,
  });
  const row = <TaskRow task={task} block={timed} {...more} />;
  visit([{ path: "/", element: <ul>{row}</ul> }], "/");
  return sent;
}

it.each([
  [{}, true],
  [{ state: "waiting" }, false],
  [{ goalId: "g1" }, false],
  [{ goalId: "g1", talkId: "k1" }, true],
] as const)("offers to tell the person what happened: %o %s", async (more, offered) => {
  const task = { id: "t", text: "Write to Petra", etag: '"7"', person, ...more };
  const sent = open(task, undefined, { asks: true });
  const name = /^(Done|Received): Write to Petra$/;
  await userEvent.click(await screen.findByRole("button", { name }));
  const tick = screen.queryByRole("checkbox", { name: "Show to Petra Lenz on their link" });
  expect(!!tick).toBe(offered);
  if (!tick) return;
  await userEvent.click(tick);
  await userEvent.type(screen.getByRole("textbox"), "She has it.{Enter}");
  const fields = { day: today(), happened: "She has it.", evidence: false, sent: true };
  await vi.waitFor(() => expect(sent[0]?.body).toEqual(fields));
});

it("says who did what somebody promised", async () => {
  open({ id: "t", text: "Write to Petra", person, state: "done", by: "other" });
  const row = await screen.findByRole("listitem");
  await vi.waitFor(() => expect(row.textContent).toContain("Promised by Petra Lenz"));
});

it.each(sources)(
  "says “%s”, is done by its box, and undone by the message",
  async (says, source) => {
    const state = source.state ?? "open";
    const sent = open({ id: "t", text: "Write to Petra", etag: '"7"', ...source, state });
    const box = await screen.findByRole("checkbox", { name: "Write to Petra" });
    await vi.waitFor(() => expect(box.closest("li")?.textContent).toContain(says));
    expect(box.closest("li")?.textContent).not.toContain(source.goalId ? person.name : "Same day");
    await userEvent.click(box);
    await userEvent.click(await screen.findByRole("button", { name: /^Undo/ }));
    await vi.waitFor(() =>
      expect(sent.map(({ call, body }) => [call, body])).toEqual([
        ["POST /api/tasks/t/finish", { day: today() }],
        ["PATCH /api/tasks/t", { state }],
      ]),
    );
  },
);

/** The button names how a promise of either person ends, wherever the task is listed. */
it.each<[string, string, Partial<ShownTask>, Partial<ShownTask>]>([
  ["Received", "waiting", { person, by: "other", state: "waiting" }, { state: "waiting" }],
  ["Reached", "open", { goalId: "g1", mark: "milestone" }, { state: "open" }],
])("%s ends it, and it is reopened as %s", async (word, _, more, state) => {
  const task = { id: "t", text: "Write to Petra", etag: '"7"', state: "open", ...more } as const;
  open(task, undefined, { asks: true });
  expect(await screen.findByRole("button", { name: `${word}: Write to Petra` })).toBeTruthy();
  cleanup();
  const sent = open({ ...task, state: "done", doneOn: "2027-01-12" }, undefined, { asks: true });
  await screen.findByText(new RegExp(`(done|reached) on ${sayShortDay("2027-01-12")}`));
  expect(screen.queryByRole("button", { name: /^(Done|Received|Reached)/ })).toBeNull();
  await choose("Reopen");
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual(state));
});

it("puts a milestone off by its day, and any other task into the next week", async () => {
  const week = plusDays(mondayOf(today()), 7);
  const late = {
    id: "t",
    text: "Write to Petra",
    etag: '"7"',
    state: "open",
    dueOn: today(),
  } as const;
  const moved = async (more: Partial<ShownTask>) => {
    const sent = open({ ...late, ...more });
    await choose("Next week");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    cleanup();
    return sent[0]?.body;
  };
  expect(await moved({})).toEqual({ week, dueOn: week });
  expect(await moved({ dueOn: "2999-01-01" })).toEqual({ week });
  expect(await moved({ mark: "milestone" })).toEqual({ dueOn: week });
  expect(await moved({ mark: "milestone", dueOn: "2999-01-01" })).toEqual({ dueOn: "2999-01-08" });
});

it("comes back as a whole where a list knew a part of it", async () => {
  const part = { id: "t", text: "Write to Petra", etag: '"7"', state: "open" } as const;
  const sent = open(part);
  await choose("Remove");
  await userEvent.click(await screen.findByRole("button", { name: /^Undo/ }));
  await vi.waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ call: "POST /api/tasks", body: { note: "For Friday" } }),
  );
});

it("can only be read where it is somebody else’s", async () => {
  open({ id: "t", text: "Write to Petra", state: "open" }, undefined, {
    asks: true,
    readOnly: true,
  });
  await screen.findByText("Write to Petra");
  expect(screen.queryByRole("button")).toBeNull();
});

it("keeps what is typed in its dialog, and what is changed elsewhere meanwhile", async () => {
  const task = { id: "t", text: "Write to Petra", state: "open", etag: '"7"' } as const;
  const createdAt = "2027-01-12T15:00:00Z";
  const edit = async (now: ShownTask) => {
    const sent = open(now);
    await choose("Change", now.text);
    return { sent, note: await screen.findByRole("textbox", { name: "Note" }) };
  };
  await userEvent.type((await edit({ ...task, createdAt })).note, "Ask for Friday");
  cleanup();
  const changed = { ...task, createdAt, text: "Call Petra", minutes: 20 };
  const { sent, note } = await edit(changed);
  expect(note).toHaveProperty("value", "Ask for Friday");
  await userEvent.type(note, ".{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() =>
    expect(sent.at(-1)?.body).toMatchObject({ text: "Call Petra", note: "Ask for Friday." }),
  );
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cleanup();
  expect((await edit(changed)).note).toHaveProperty("value", "");
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), "No");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  cleanup();
  expect((await edit(changed)).note).toHaveProperty("value", "");
});

it.each<[string, ShownTask | undefined]>([
  ["with a task", { id: "t", text: "Write to Petra", state: "open" }],
  ["for a kind of work", undefined],
])("takes the time of a block %s along, and gives it back", async (_, task) => {
  const sent = open(task, task ? { ...block, task: { ...task, state: "open" } } : block);
  await userEvent.click(await screen.findByRole("checkbox"));
  await userEvent.click(await screen.findByRole("button", { name: /^Undo/ }));
  await vi.waitFor(() =>
    expect(sent.map(({ call, body }) => [call, body])).toEqual([
      ["POST /api/time-blocks/b1/finish", { spent: 45, done: true, day: today() }],
      ["POST /api/time-blocks/b1/finish", { spent: 0, done: false }],
      ["PATCH /api/time-blocks/b1", { spent: null }],
    ]),
  );
});
