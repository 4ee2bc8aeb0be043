import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../../test/network";
import { visit } from "../../../test/visit";
import { TaskDialog } from "./TaskDialog";

it.each([
  { who: "me", ticks: false, shared: false },
  { who: "me", ticks: true, shared: true },
  { who: "other", ticks: false, shared: true },
  { who: "other", ticks: true, shared: false },
])(
  "puts a task on a link as its tick says: $who, pressed $ticks",
  async ({ who, ticks, shared }) => {
    const { sent } = network({
      "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
      "GET /api/people": { items: [{ id: "a", name: "Aylin Demir" }] },
      "GET /api/role": { clauses: [] },
      "POST /api/tasks": ({ body }: { body: object }) => body,
    });
    visit([{ path: "/", element: <TaskDialog asking="task" onClose={() => {}} /> }], "/");
    await userEvent.type(await screen.findByRole("textbox"), "Ask HR about the warning");
    await userEvent.selectOptions(
      await screen.findByLabelText("With whom?"),
      await screen.findByRole("option", { name: "Aylin Demir" }),
    );
    await userEvent.selectOptions(screen.getByLabelText("Who does it?"), who);
    const tick = screen.getByRole("checkbox", { name: "Show to Aylin Demir on their link" });
    if (ticks) await userEvent.click(tick);
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    await vi.waitFor(() => expect(sent[0]?.body).toMatchObject({ personId: "a", shared }));
  },
);
