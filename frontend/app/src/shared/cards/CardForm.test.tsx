import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { changes } from "../changes";
import { CardForm } from "./CardForm";
import { cardOf } from "./cards";

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it("asks for what is missing at its field, keeps what is typed, and sends it", async () => {
  const { sent } = network({
    "GET /api/people": { items: [] },
    "POST /api/entries": { id: "e", etag: '"0"' },
  });
  const onDone = vi.fn();
  const form = <CardForm card={cardOf("mine-to-solve")} onDone={onDone} />;
  visit([{ path: "here", element: form }], "/here");
  await userEvent.type(await screen.findByLabelText("What was it about?"), "The build");
  await userEvent.click(screen.getByRole("button", { name: "Add to log" }));
  await screen.findByText("Answer this first.");
  cleanup();
  visit([{ path: "here", element: form }], "/here");
  expect(await screen.findByLabelText("What was it about?")).toHaveProperty("value", "The build");
  await userEvent.click(screen.getByLabelText("I listened"));
  await userEvent.click(screen.getByRole("button", { name: "Add to log" }));
  expect(onDone).toHaveBeenCalledOnce();
  const body = { card: "mine-to-solve", outcome: "listened", text: "The build" };
  await vi.waitFor(() => expect(sent[0]?.body).toMatchObject(body));
});

const refusal = new Refusal(409, "conflict");
const landed = { id: "x", etag: '"0"' };

it.each([
  ["first", { "POST /api/entries": refusal, "POST /api/tasks": landed }, "The build", ["DELETE"]],
  ["second", { "POST /api/entries": landed, "POST /api/tasks": refusal }, "", []],
])(
  "doubles nothing when it is sent again after its %s part was refused",
  async (_, of, words, removed) => {
    const { sent } = network({
      ...{ "GET /api/people": { items: [] }, "DELETE /api/tasks/x": undefined, ...of },
    });
    const form = <CardForm card={cardOf("mine-to-solve")} />;
    visit([{ path: "here", element: form }], "/here");
    await userEvent.type(await screen.findByLabelText("What was it about?"), "The build");
    await userEvent.click(screen.getByLabelText("I took the task"));
    await userEvent.click(screen.getByRole("button", { name: "Add to log" }));
    const calls = ["POST", "POST", ...removed];
    await vi.waitFor(() => expect(sent.map(({ call }) => call.split(" ")[0])).toEqual(calls));
    await vi.waitFor(() =>
      expect(screen.getByLabelText("What was it about?")).toHaveProperty("value", words),
    );
  },
);

it("takes back all parts of what was sent offline", async () => {
  const { replies } = network({ "GET /api/people": { items: [] } });
  const offline = () => {
    throw new TypeError("Failed to fetch");
  };
  Object.assign(replies, { "POST /api/entries": offline, "POST /api/tasks": offline });
  const before = { id: "before", text: "Before" };
  await changes.add({ operation: "POST /api/entries", fields: before });
  visit([{ path: "here", element: <CardForm card={cardOf("mine-to-solve")} /> }], "/here");
  await userEvent.type(await screen.findByLabelText("What was it about?"), "The build");
  await userEvent.click(screen.getByLabelText("I took the task"));
  await userEvent.click(screen.getByRole("button", { name: "Add to log" }));
  expect(changes.waiting()).toHaveLength(3);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(changes.waiting().map(({ fields }) => fields)).toEqual([before]);
});

it("keeps no update without a word", async () => {
  network({ "GET /api/people": { items: [] } });
  const onDone = vi.fn();
  const form = <CardForm card={cardOf("update")} onDone={onDone} />;
  visit([{ path: "here", element: form }], "/here");
  await userEvent.click(await screen.findByLabelText("The team"));
  await userEvent.click(screen.getByRole("button", { name: "Mark as sent" }));
  await screen.findByText("Answer this first.");
  expect(onDone).not.toHaveBeenCalled();
});

it("suggests a box once it can, and sorts nothing before", async () => {
  network({});
  const onDone = vi.fn();
  const task = { id: "t", etag: '"0"', text: "The wiki" };
  const form = <CardForm card={cardOf("only-i")} task={task} onDone={onDone} />;
  visit([{ path: "here", element: form }], "/here");
  await userEvent.click(await screen.findByRole("button", { name: "Sort task" }));
  await screen.findByText("Answer this first.");
  expect(onDone).not.toHaveBeenCalled();
  for (const question of ["Is it important?", "Is it urgent?"])
    await userEvent.click(
      within(screen.getByRole("group", { name: question })).getByLabelText("Yes"),
    );
  await screen.findByText("Suggested: Do");
});
