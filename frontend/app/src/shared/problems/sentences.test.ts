import { afterEach, describe, expect, it } from "vitest";
import contract from "../../../../../openapi.yaml?raw";
import { ProblemError } from "../api";
import { speak } from "../i18n";
import { faultTexts, unknownFault } from "./faults";
import { explain, faultText, loadProblemTexts, textOf, titleOf } from "./sentences";

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

  it.each([...slugs])("%s is explained", async (slug) => {
    await loadProblemTexts();
    expect(titleOf(slug)).not.toBe(titleOf("brand-new"));
    expect(textOf(slug)).not.toBe(textOf("brand-new"));
  });

  it.each(codes)("%s is said at the field", (code) => {
    expect(faultTexts[code]).toBeTruthy();
  });
});

describe("faults", () => {
  it("name the bound that was missed", () => {
    const code = "out-of-range";
    expect(faultText({ pointer: "/k", code, params: { min: 3, max: 10 } })).toBe(
      "It must be from 3 to 10.",
    );
    expect(faultText({ pointer: "/k", code, params: { max: 10 } })).toBe("It must be 10 or less.");
    expect(faultText({ pointer: "/k", code, params: { min: 3 } })).toBe("It must be 3 or more.");
  });

  it("count the characters of a password", () => {
    const fault = { pointer: "/password", code: "too-short", params: { min: 12 } };
    expect(faultText(fault, "password", "nordhafen")).toMatch(
      /^9 characters\. It needs at least 12/,
    );
    speak("de");
    expect(faultText(fault, "password", "nordhafen")).toMatch(
      /^9 Zeichen\. Es braucht mindestens 12/,
    );
  });

  it("have a sentence for a code that is newer than this page", () => {
    expect(faultText({ pointer: "/x", code: "brand-new" })).toBe(unknownFault);
  });
});

it("says how long to wait", () => {
  const problem = { type: "/problems/too-many-requests", title: "", status: 429 };
  expect(explain(new ProblemError(problem, 61)).text).toBe("Try again in 2 minutes.");
});
