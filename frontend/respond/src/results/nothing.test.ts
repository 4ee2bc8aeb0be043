import { expect, it } from "vitest";
import { say, setLead } from "../language";
import { Refused } from "../protocol/server";
import { day } from "./day";
import { whyNothing } from "./nothing";
import * as t from "./texts/texts";

const why = (slug: string, current = {}) => whyNothing(new Refused(slug, 0, current))?.();

it("says of what was taken back that it was there, and when it went", () => {
  setLead({ lead: "Mara Lind" });
  const takenBackAt = "2026-11-24T12:00:00Z";
  expect(why("taken-back", { takenBackAt })).toBe(say(t.takenBack, day(takenBackAt)));
});

it("says that nothing was published yet only where nothing was", () => {
  expect(why("not-published")).toBe(say(t.notYet));
  expect(why("too-many-requests")).toBeUndefined();
  expect(whyNothing(new Error())).toBeUndefined();
});
