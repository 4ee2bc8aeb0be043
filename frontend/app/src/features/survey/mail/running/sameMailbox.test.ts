import { expect, it } from "vitest";
import { sameMailbox } from "./sameMailbox";

it.each([
  ["s.rao@nordhafen.example", " S.Rao@Nordhafen.example", true],
  ["s.rao@nordhafen.example", "s.rao+survey+2@nordhafen.example", true],
  ["s.rao@nordhafen.example", "srao@nordhafen.example", false],
  ["s.rao@nordhafen.example", "s.rao@home.example", false],
  ["+a@nordhafen.example", "+b@nordhafen.example", false],
])("%s and %s are one mailbox: %s", (a, b, same) => {
  expect(sameMailbox(a, b)).toBe(same);
});
