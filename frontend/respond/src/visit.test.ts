import { expect, it } from "vitest";
import { left } from "./visit";

it.each([
  ["", 800],
  ["a".repeat(790), 10],
  ["  a  ", 799],
  // Two bytes each: five more of them fit.
  ["ü".repeat(395), 5],
  ["ü".repeat(401), -1],
  // Four bytes each.
  ["🙂".repeat(199), 1],
  ["a".repeat(801), -1],
])("counts what is left in characters, %#", (text, rest) => {
  expect(left("advice", text)).toBe(rest);
});
