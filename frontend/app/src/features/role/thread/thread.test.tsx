import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { desk, leave, threadFixture } from "../../../test/fixtures/role";
import { visit } from "../../../test/visit";
import { ownRoleClause } from "../clauses/clauses";
import { routes } from "../routes";
import type { Role } from "../types";

const thread = { ...threadFixture, key: "c1" };
const role = {
  clauses: [{ ...ownRoleClause("c1", "You are kept informed"), standing: "applies" }],
} as Role;
const theme = { kind: "theme", key: "t1", words: "Being kept informed" };
const goal = { kind: "goal", key: "g1", words: "Read more" };

afterEach(leave);

it("joins what is the same expectation and parts it again", async () => {
  const { sent, replies } = desk(role, {
    "GET /api/thread": thread,
    "GET /api/thread/alike": {
      items: [
        { ...theme, suggested: true },
        { ...goal, suggested: false },
      ],
    },
    "POST /api/thread/joins": () => {
      replies["GET /api/thread"] = { ...thread, joined: [theme] };
      replies["GET /api/thread/alike"] = { items: [{ ...goal, suggested: false }] };
      return thread;
    },
    "DELETE /api/thread/joins": () => {
      replies["GET /api/thread"] = thread;
      return undefined;
    },
  });
  visit(routes, "/role?open=clause.c1");
  const same = (await screen.findByText("Same expectation as")).closest("details") as HTMLElement;
  expect(within(same).getByRole("option", { name: "Goal: Read more" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Join: Being kept informed" }));
  const body = { one: { kind: "clause", key: "c1" }, other: { kind: "theme", key: "t1" } };
  expect(sent).toEqual([expect.objectContaining({ call: "POST /api/thread/joins", body })]);
  const part = await screen.findByRole("button", { name: "Separate: Being kept informed" });
  await userEvent.click(part);
  await vi.waitFor(() =>
    expect(screen.queryByRole("button", { name: "Separate: Being kept informed" })).toBeNull(),
  );
});

it("gives a tool a key for the expectation, and takes it away until that is undone", async () => {
  const keys = new Map<string, object>();
  const { sent, replies } = desk(role, {
    "GET /api/installation": { address: "https://tenward.example" },
    "GET /api/thread": thread,
    "GET /api/thread/alike": { items: [] },
    "GET /api/evidence-proposals": { items: [] },
    "GET /api/evidence-keys": () => ({ items: [...keys.values()] }),
    "POST /api/evidence-keys": ({ body }: { body: { id: string } }) => {
      const key = { ...body, createdAt: "2027-01-11T09:00:00Z" };
      keys.set(body.id, key);
      replies[`DELETE /api/evidence-keys/${body.id}`] = () => void keys.delete(body.id);
      return key;
    },
  });
  visit(routes, "/role?open=clause.c1");
  const add = await screen.findByRole("button", { name: "Let a tool propose evidence" });
  await userEvent.click(add);
  await userEvent.keyboard("Code reviews{Enter}");
  await userEvent.click(await screen.findByText("Code reviews"));
  const key = screen.getByRole<HTMLInputElement>("textbox", { name: "Key" }).value;
  const draft = { id: key, tool: "Code reviews", thread: { kind: "clause", key: "c1" } };
  expect(sent).toMatchObject([{ call: "POST /api/evidence-keys", body: draft }]);
  expect(screen.getByText(/^curl/).textContent).toContain(`"key":"${key}"`);
  await userEvent.click(screen.getByRole("button", { name: "Remove: Code reviews" }));
  await vi.waitFor(() => expect(screen.queryByText("Code reviews")).toBeNull());
  const message = within(await screen.findByRole("region", { name: "Messages" }));
  await userEvent.click(message.getByRole("button", { name: "Undo" }));
  await screen.findByText("Code reviews");
  await vi.waitFor(() => expect(sent.at(-1)?.body).toEqual(draft));
});
