import { expect, it } from "vitest";
import { notShown } from "./reading";
import type { Replies } from "./replies";

const text = { en: "Explains choices", de: "Erklärt Entscheidungen" };
const replies = { k: 4, heldBack: [{ questionId: "a", text }] } as unknown as Replies;

it("says which questions are not shown, and why", () => {
  expect((notShown(replies) as HTMLElement).textContent).toBe(
    "Not shown, because with another survey it would reveal what fewer than 4 people said: “Explains choices”.",
  );
});

it("says nothing where nothing was", () => {
  expect(notShown({ k: 4, heldBack: [] } as unknown as Replies)).toBe(false);
});
