import { afterEach, describe, expect, it } from "vitest";
import contract from "../../../../../openapi.yaml?raw";
import { ProblemError } from "../api";
import { speak } from "../i18n";
import { faultStrings } from "./faults";
import { explain, faultText } from "./sentences";
import { problemStrings } from "./strings";

const slugs = new Set(
  [...contract.matchAll(/x-problems:\s*\[([^\]]*)\]/g)].flatMap(([, list]) =>
    (list ?? "").split(/[\s,]+/).filter(Boolean),
  ),
);
const listed = /FieldErrorCode:[\s\S]*?enum:\s+\[([^\]]*)\]/.exec(contract)?.[1] ?? "";
const codes = listed.split(/[\s,]+/).filter(Boolean);

afterEach(() => speak("en"));

describe("the contract's words", () => {
  it("are found in the contract", () => {
    expect(slugs.size).toBeGreaterThan(30);
    expect(codes).toContain("skipped-hour");
  });

  it.each([...slugs])("%s is explained in both languages", (slug) => {
    for (const texts of [problemStrings.en, problemStrings.de] as Record<string, string>[]) {
      expect(texts[`${slug}.title`]).toBeTruthy();
      expect(texts[`${slug}.text`]).toBeTruthy();
    }
  });

  it.each(codes)("%s is said at the field in both languages", (code) => {
    for (const texts of [faultStrings.en, faultStrings.de] as Record<string, string>[]) {
      expect(texts[code] ?? texts[`${code}_other`]).toBeTruthy();
    }
  });
});

describe("faults", () => {
  it("name the bound that was missed", () => {
    const code = "out-of-range";
    expect(faultText({ pointer: "/k", code, params: { min: 3, max: 10 } })).toBe(
      "Enter a value from 3 to 10.",
    );
    expect(faultText({ pointer: "/k", code, params: { max: 10 } })).toBe("Enter 10 or less.");
    expect(faultText({ pointer: "/k", code, params: { min: 3 } })).toBe("Enter 3 or more.");
  });

  it("count the characters of a password", () => {
    const fault = { pointer: "/password", code: "too-short", params: { min: 12 } };
    expect(faultText(fault, "password", "nordhafen")).toMatch(
      /^9 characters so far\. Use at least 12/,
    );
  });

  it("have a sentence for a code that is newer than this page", () => {
    expect(faultText({ pointer: "/x", code: "brand-new" })).toBe(faultStrings.en.unknown);
  });
});

it("says how long to wait", () => {
  const problem = { type: "/problems/too-many-requests", title: "", status: 429 };
  expect(explain(new ProblemError(problem, 61)).text).toBe("Try again in 2 minutes.");
});
