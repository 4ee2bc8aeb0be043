import { expect, it } from "vitest";
import contract from "../../../../openapi.yaml?raw";
import { emailPattern, isEmail } from "./email";

it("an address is what the contract says", () => {
  expect(/^ {4}Email: .* pattern: '(.*)', minLength/m.exec(contract)?.[1]).toBe(
    emailPattern.source,
  );
});

it.each(["jana.o'hara+a@x-y.example", "jürgen@müller.example", "आ@हिन्दी.example", "a@b"])(
  "%s is an address",
  (text) => expect(isEmail(text)).toBe(true),
);

it.each([
  "'hu@example.org'",
  "a..b@x.example",
  ".a@x.example",
  "a.@x.example",
  "a@-x.example",
  "a@x-.example",
  "a@x..example",
  "a@x_y.example",
  "a@x’.example",
  "a\u200b@x.example",
  "a@x.example.",
  "a b@x.example",
  `${"a".repeat(65)}@x.example`,
])("%s is none", (text) => expect(isEmail(text)).toBe(false));
