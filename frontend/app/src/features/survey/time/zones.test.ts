import { describe, expect, it } from "vitest";
import {
  clockChange,
  instantOf,
  isSkipped,
  localOf,
  offsetAt,
  offsetName,
  placeOf,
  zones,
} from "./zones";

const berlin = "Europe/Berlin";

describe("a local time in a zone", () => {
  it("is an hour nearer to UTC in winter than in summer", () => {
    expect(instantOf("2026-11-27T18:00", berlin).toISOString()).toBe("2026-11-27T17:00:00.000Z");
    expect(instantOf("2026-07-27T18:00", berlin).toISOString()).toBe("2026-07-27T16:00:00.000Z");
  });

  it.each([berlin, "America/St_Johns", "Asia/Kolkata", "Pacific/Chatham", "UTC"])(
    "comes back unchanged from %s",
    (zone) => {
      const local = "2026-03-03T09:30";
      expect(localOf(instantOf(local, zone), zone)).toBe(local);
    },
  );

  it("is skipped only in the hour that spring takes away", () => {
    expect(isSkipped("2027-03-28T02:30", berlin)).toBe(true);
    expect(isSkipped("2027-03-28T03:00", berlin)).toBe(false);
    expect(isSkipped("2027-03-28T01:59", berlin)).toBe(false);
    expect(isSkipped("2027-03-28T02:30", "UTC")).toBe(false);
  });

  it("that autumn has twice is the first of the two", () => {
    expect(instantOf("2026-10-25T02:30", berlin).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
});

describe("a change of the clocks", () => {
  it("is found to the minute", () => {
    const change = clockChange(
      new Date("2026-10-20T12:00Z"),
      new Date("2026-10-30T12:00Z"),
      berlin,
    );
    expect(change && Math.abs(change.getTime() - Date.parse("2026-10-25T01:00Z"))).toBeLessThan(
      60_001,
    );
  });

  it("is absent when none lies between", () => {
    expect(
      clockChange(new Date("2026-11-01T12:00Z"), new Date("2026-11-30T12:00Z"), berlin),
    ).toBeUndefined();
  });
});

describe("names", () => {
  it("say the place and the distance to UTC", () => {
    expect(placeOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
    expect(offsetName(offsetAt(new Date("2026-11-27T17:00Z"), berlin))).toBe("UTC+1");
    expect(offsetName(-210)).toBe("UTC−3:30");
    expect(offsetName(0)).toBe("UTC+0");
  });

  it("always offer UTC, once", () => {
    for (const chosen of [berlin, "UTC"]) {
      expect(zones(chosen).filter((zone) => zone === "UTC")).toHaveLength(1);
    }
  });

  it("keep a zone that the browser does not list", () => {
    expect(zones("Mars/Olympus")).toContain("Mars/Olympus");
    expect(zones(berlin).filter((zone) => zone === berlin)).toHaveLength(1);
  });
});
