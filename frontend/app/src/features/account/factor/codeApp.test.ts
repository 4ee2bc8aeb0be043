import { expect, it } from "vitest";
import { addressOfSecret, digits, drawSecret, inFours } from "./codeApp";

it("draws a secret of 32 signs, another one each time", () => {
  expect(drawSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(drawSecret()).not.toBe(drawSecret());
});

it("writes it for an app and for a person", () => {
  expect(addressOfSecret("JBSWY3DP", "ines@nordhafen.example")).toBe(
    "otpauth://totp/Tenward%3Aines%40nordhafen.example?secret=JBSWY3DP&issuer=Tenward",
  );
  expect(inFours("JBSWY3DPEHPK")).toBe("JBSW Y3DP EHPK");
});

it.each(["492039", " 492 039 ", "４９２０３９", "４９２ ０３９"])(
  "reads the code “%s”",
  (typed) => {
    expect(digits(typed)).toBe("492039");
  },
);
