import { describe, expect, it } from "vitest";
import { objection } from "./moving";

const survey = { zone: "Europe/Berlin", closesAt: "2026-11-27T17:00:00Z" };
const now = new Date("2026-11-20T09:50:00Z");
const why = (local: string) => objection(local, survey, now);

describe("moving the closing time", () => {
  it("is possible to any later time", () => {
    expect(why("2026-11-27T18:01")).toBeUndefined();
    expect(objection("2026-11-27T18:30", survey, new Date("2026-11-27T16:59:00Z"))).toBeUndefined();
  });

  it("is possible to an earlier one a full day ahead, and to none sooner", () => {
    expect(why("2026-11-21T10:50")).toBeUndefined();
    expect(why("2026-11-21T10:49")).toBe("too-soon");
    expect(why("2026-11-19T18:00")).toBe("too-soon");
  });

  it("is no move to where it is", () => {
    expect(why("2026-11-27T18:00")).toBe("same");
  });
});
