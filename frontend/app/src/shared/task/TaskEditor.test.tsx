import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { TaskEditor } from "./TaskEditor";

const task = {
  id: "t",
  text: "Ask HR",
  state: "open",
  shared: false,
  createdAt: "2026-11-30T08:10:00Z",
  etag: '"0"',
} as const;
const person = { id: "a", name: "Aylin Demir" };
const shownTo = { name: "Show to Aylin Demir on their link" };

function open(more: object, replies: Record<string, unknown> = {}) {
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/situation-templates": { items: [] },
    "PATCH /api/tasks/t": ({ body }: { body: object }) => ({ ...task, ...body }),
    ...replies,
  });
  const editor = <TaskEditor task={{ ...task, ...more }} onClose={() => {}} />;
  visit([{ path: "/", element: editor }], "/");
  return made;
}

it("shows a task to its person by a tick, and takes it back", async () => {
  const { sent } = open({ person });
  await userEvent.click(await screen.findByRole("checkbox", shownTo));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(sent[0]?.body).toMatchObject({ shared: true }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await vi.waitFor(() => expect(sent[1]?.body).toMatchObject({ shared: false }));
});

it.each([{}, { person, goalId: "g" }])(
  "shows nobody the task of a goal or of no person",
  async (more) => {
    const { sent } = open(more);
    await userEvent.type(await screen.findByLabelText("What needs doing?"), " today");
    expect(screen.queryByRole("checkbox", shownTo)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(sent[0]?.body).not.toHaveProperty("shared"));
  },
);

const dueOn = "2026-12-20";
const milestone = { goalId: "g", mark: "milestone", dueOn } as const;

it.each([
  { of: { person, dueOn, shared: true }, linked: false, reads: /Aylin Demir reads this/ },
  { of: { person, dueOn }, linked: false, reads: undefined },
  { of: { dueOn }, linked: false, reads: undefined },
  { of: milestone, linked: true, reads: /Helpers read this/ },
  { of: milestone, linked: false, reads: undefined },
])("asks why a day moves if somebody reads the reason: $reads", async ({ of, linked, reads }) => {
  const goal = { id: "g", title: "Reviews", linked };
  const { sent } = open(of, { "GET /api/goals/g": goal });
  const question = { name: "Why does the day change?" };
  const due = await screen.findByLabelText("Due");
  expect(screen.queryByRole("textbox", question)).toBeNull();
  fireEvent.change(due, { target: { value: "2026-12-27" } });
  if (reads) {
    await userEvent.type(await screen.findByRole("textbox", question), "The vendor is late.");
    screen.getByText(reads);
  } else expect(screen.queryByRole("textbox", question)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  const said = { changeReason: "The vendor is late." };
  if (reads) expect(sent[0]?.body).toMatchObject(said);
  else expect(sent[0]?.body).not.toHaveProperty("changeReason");
});
