import { screen } from "@testing-library/react";
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

function open(more: object) {
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/situation-templates": { items: [] },
    "PATCH /api/tasks/t": ({ body }: { body: object }) => ({ ...task, ...body }),
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
