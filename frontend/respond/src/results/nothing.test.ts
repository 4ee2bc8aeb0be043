import { afterEach, expect, it } from "vitest";
import { language, setLead, toggleLanguage } from "../language";
import { Refused } from "../protocol/server";
import { whyNothing } from "./nothing";

const why = (slug: string, current = {}) => whyNothing(new Refused(slug, 0, current))?.();

afterEach(() => {
  if (language() === "de") toggleLanguage();
});

it("says of what was taken back that it was there, and when it went", () => {
  setLead({ lead: "Mara Lind" });
  const current = { takenBackAt: "2026-11-24T12:00:00Z" };
  expect(why("taken-back", current)).toMatch(/^On .*24.* Mara withdrew what you could read here/);
  toggleLanguage();
  expect(why("taken-back", current)).toMatch(/^Mara hat am 24\. November 2026 zurückgenommen/);
});

it("says that nothing was published yet only where nothing was", () => {
  expect(why("not-published")).toContain("has not published anything yet");
  expect(why("too-many-requests")).toBeUndefined();
  expect(whyNothing(new Error())).toBeUndefined();
});
