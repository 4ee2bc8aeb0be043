import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { today } from "../days";
import type { ShownTask, TimeBlock } from "./blocks";
import { TaskRow } from "./TaskRow";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const person = { id: "p1", name: "Petra Lenz" };
const thread = { kind: "clause", key: "c1", words: "Answers reviews" } as const;

/** What a task can come from, and what its second line says of it. */
const sources: [string, Partial<ShownTask>][] = [
  ["30 min", { minutes: 30 }],
  ["Step of Same day, 30 min", { goalId: "g1", mark: "step", minutes: 30 }],
  ["Milestone of Same day", { goalId: "g1", mark: "milestone" }],
  // A goal may have come of anonymous answers: nobody is named beside it.
  ["Step of Same day", { goalId: "g1", person }],
  ["Promised to Petra Lenz", { person }],
  ["Agreed with Petra Lenz", { person, talkId: "t1" }],
  ["Agreed in a session", { talkId: "t1" }],
  ["Asked by Petra Lenz", { person, state: "asked" }],
  ["You’re waiting for Petra Lenz", { person, state: "waiting" }],
  ["For Answers reviews", { thread }],
];

const block: TimeBlock = { id: "b1", week: "2027-01-18", minutes: 45, etag: '"3"', kind: "coding" };

function open(task: ShownTask | undefined, timed?: TimeBlock) {
  const { sent } = network({
    "GET /api/me": { role: "lead" },
    "GET /api/goals": { items: [{ id: "g1", title: "Same day", state: "active" }] },
    "POST /api/tasks/t/finish": { task: { ...task, state: "done" } },
    "PATCH /api/tasks/t": task,
    "POST /api/time-blocks/b1/finish": { ...timed, spent: 45 },
    "PATCH /api/time-blocks/b1": timed,
  });
  const row = <TaskRow task={task} block={timed} />;
  visit([{ path: "/", element: <ul>{row}</ul> }], "/");
  return sent;
}

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

it("keeps what is typed in its dialog, and what is changed elsewhere meanwhile", async () => {
  const task = { id: "t", text: "Write to Petra", state: "open", etag: '"7"' } as const;
  const createdAt = "2027-01-12T15:00:00Z";
  const edit = async (now: ShownTask) => {
    const sent = open(now);
    await userEvent.click(await screen.findByRole("button", { name: `Change: ${now.text}` }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Change" }));
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
