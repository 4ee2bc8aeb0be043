import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { changedAnswers } from "./History";
import { MovedDay } from "./MovedDay";

afterEach(cleanup);

it("shows only the answers that are others now", () => {
  const kept = { field: "what", text: "The build was red" };
  const before = [
    kept,
    { field: "who", person: { name: "Amir" } },
    { field: "step", line: 1, text: "Ask" },
    { field: "step", line: 2, text: "Ask" },
    { field: "step", line: 3, text: "Wait", changedOn: "2027-01-15" },
  ];
  const after = [
    kept,
    { field: "who", person: { name: "Beth" } },
    { field: "step", line: 1, text: "Wait" },
    { field: "step", line: 2, text: "Ask" },
  ];
  expect(changedAnswers(JSON.stringify(before), JSON.stringify(after))).toEqual([
    before[1],
    before[2],
  ]);
  expect(changedAnswers(JSON.stringify([kept]))).toHaveLength(1);
});

it("strikes the day that it was and says until when, with the reason", () => {
  const moved = { from: "2026-12-20", movedOn: "2026-12-07", reason: "The vendor is late." };
  render(<MovedDay of={moved} />);
  expect(document.body.textContent).toMatch(/^Was 20 Dec.* until 7 Dec.*: The vendor is late\.$/);
  expect(screen.getByText(/20 Dec/).tagName).toBe("S");
});
