import { describe, expect, it } from "vitest";
import { codeIn, pastedCode } from "./code";
import { pathWithin } from "./pathWithin";

describe("a code", () => {
  it("is read from behind the address", () => {
    expect(codeIn("#code=K9WD-4TRX-2HQM-7PVA")).toBe("K9WD-4TRX-2HQM-7PVA");
    expect(codeIn("")).toBeUndefined();
  });

  it.each([
    "http://localhost:8080/setup#code=K9WD-4TRX-2HQM-7PVA",
    "  K9WD-4TRX-2HQM-7PVA ",
    "#code=K9WD-4TRX-2HQM-7PVA",
    "Ｋ９ＷＤ-４ＴＲＸ-２ＨＱＭ-７ＰＶＡ",
  ])("is found in %s", (pasted) => {
    expect(pastedCode(pasted)).toBe("K9WD-4TRX-2HQM-7PVA");
  });

  it.each(["", "http://localhost:8080/setup", "K9WD", "no code in here"])(
    "is not found in “%s”",
    (pasted) => {
      expect(pastedCode(pasted)).toBeUndefined();
    },
  );
});

describe("the way back after sign-in", () => {
  it("stays on this server", () => {
    expect(pathWithin("/surveys/1/results?view=table")).toBe("/surveys/1/results?view=table");
  });

  it.each([
    null,
    "",
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "javascript:x",
  ])("%s leads to the start page", (wanted) => {
    expect(pathWithin(wanted)).toBe("/");
  });
});
