import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { sayShortDay } from "../../shared/days";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const proposal = (id: string, text: string, more: object = {}) => ({
  ...{ id, keyId: "k1", tool: "Code reviews", day: "2027-01-14", text, named: false },
  ...{ createdAt: "2027-01-14T18:00:00Z", ...more },
});
const review = proposal("p1", "First review after 3 h", {
  source: "https://git.nordhafen.example/pull/412",
  goalTitle: "A word the same day",
});
const named = proposal("p2", "Merged: Aylin’s refunds", { named: true });

/** A server that takes what was decided out of the list, and back into it. */
function desk() {
  const waiting = new Map([review, named].map((each) => [each.id, each]));
  const decided = (each: typeof review) => () => void waiting.delete(each.id);
  const again = (each: typeof review) => () => void waiting.set(each.id, each);
  return network({
    "GET /api/me": { role: "lead", language: "en" },
    "GET /api/week": { week: "2027-01-11", days: [], room: {}, blocks: [], tasks: [] },
    "GET /api/entries": { items: [] },
    "GET /api/evidence-proposals": () => ({ items: [...waiting.values()] }),
    "POST /api/evidence-proposals/p1/accept": decided(review),
    "DELETE /api/entries/p1": again(review),
    "DELETE /api/evidence-proposals/p2": decided(named),
    "POST /api/evidence-proposals/p2/undo": again(named),
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("keeps a line that a tool proposes as the lead words it, and takes that back", async () => {
  const { sent } = desk();
  visit(routes, "/week/close?week=2027-01-11&part=proposed");
  const row = (await screen.findByText(review.text)).closest("li") as HTMLElement;
  expect(row.textContent).toContain(
    `${sayShortDay("2027-01-14")}, Code reviews, A word the same day`,
  );
  const source = within(row).getByRole("link", { name: `git.nordhafen.example: ${review.text}` });
  expect(source.getAttribute("rel")).toBe("noreferrer");
  await userEvent.click(within(row).getByRole("button", { name: `Edit: ${review.text}` }));
  const words = within(row).getByRole("textbox", { name: "Entry" });
  await userEvent.clear(words);
  await userEvent.type(words, "Reviewed before lunch");
  await userEvent.click(within(row).getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(screen.queryByText("Reviewed before lunch")).toBeNull());
  const body = { text: "Reviewed before lunch", day: "2027-01-14" };
  expect(sent).toMatchObject([{ call: "POST /api/evidence-proposals/p1/accept", body }]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText(review.text);
  expect(sent.at(-1)).toMatchObject({ call: "DELETE /api/entries/p1", ifMatch: "*" });
});

it("says that a line names someone, and declines it until that is undone", async () => {
  const { sent } = desk();
  visit(routes, "/week/close?week=2027-01-11&part=proposed");
  const row = (await screen.findByText(named.text)).closest("li") as HTMLElement;
  expect(row.textContent).toContain("This line names someone.");
  await userEvent.click(within(row).getByRole("button", { name: `Not this: ${named.text}` }));
  await waitFor(() => expect(screen.queryByText(named.text)).toBeNull());
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText(named.text);
  expect(sent.map(({ call }) => call)).toEqual([
    "DELETE /api/evidence-proposals/p2",
    "POST /api/evidence-proposals/p2/undo",
  ]);
});
