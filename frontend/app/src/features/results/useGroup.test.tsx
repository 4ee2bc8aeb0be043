import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { boardFixture } from "../../test/fixtures/board";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { useGroup } from "./useGroup";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Group() {
  const { group, pending } = useGroup("s1");
  return (
    <button type="button" disabled={pending} onClick={group}>
      Group
    </button>
  );
}

const summary = { ...boardFixture, surveys: [{ id: "s1" }], changedAt: "2026-01-01" };
const clause = { id: "c1", text: "We hire", leftOut: false };

async function press(boards: object[], clauses: object[], answer: unknown = { id: "b9" }) {
  const { sent } = network({
    "GET /api/boards": { items: boards },
    "GET /api/role": { clauses },
    "POST /api/boards": answer,
  });
  const router = visit(
    [
      { path: "/", element: <Group /> },
      { path: "/surveys/s1/themes", element: <p>Themes</p> },
    ],
    "/",
  );
  await userEvent.click(await screen.findByRole("button", { name: "Group" }));
  return { router, sent: () => sent.map(({ body }) => body) };
}

it.each([
  ["with the role", [clause], true],
  ["without a role that is empty", [{ ...clause, leftOut: true }], false],
])("makes the board of a survey %s and goes to it", async (_, clauses, role) => {
  const { sent } = await press([], clauses);
  expect(await screen.findByText("Themes")).toBeTruthy();
  expect(sent()).toEqual([{ surveyIds: ["s1"], role }]);
});

it("makes no second board", async () => {
  const { sent } = await press([summary], [clause]);
  expect(await screen.findByText("Themes")).toBeTruthy();
  expect(sent()).toEqual([]);
});

it("stays and says why, where the server refuses", async () => {
  const { router } = await press([], [clause], () => new Refusal(409, "self-rating-open"));
  expect(await screen.findByText(/The answers couldn’t be grouped/)).toBeTruthy();
  await waitFor(() => expect(router.state.location.pathname).toBe("/"));
});
