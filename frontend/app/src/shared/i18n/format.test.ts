import { afterEach, expect, it, vi } from "vitest";
import { formatShortDay, isoDay, liveIn, ownZone } from "./format";

const noon = new Date("2027-01-01T12:00:00Z");

it.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["Etc/Unknown", "UTC"],
  ["EST", "UTC"],
  [undefined, "UTC"],
])("takes a browser in %s to be in %s", (timeZone, zone) => {
  const options = { ...Intl.DateTimeFormat().resolvedOptions(), timeZone: timeZone as string };
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue(options);
  expect(ownZone()).toBe(zone);
});

it.each([
  ["Pacific/Kiritimati", "2027-01-02", "Pacific/Kiritimati"],
  ["America/Los_Angeles", "2027-01-01", "America/Los_Angeles"],
])("has the days of a member in %s", (zone, day, own) => {
  liveIn(zone);
  expect([isoDay(noon), ownZone()]).toEqual([day, own]);
});

it("has the days of the device where the member's zone is unknown", () => {
  const ofDevice = [isoDay(noon), ownZone()];
  liveIn("Mars/Olympus");
  expect([isoDay(noon), ownZone()]).toEqual(ofDevice);
});

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["2027-12-31", "31 Dec"],
  ["2026-12-31", "31 Dec 2026"],
  ["2028-01-01", "1 Jan 2028"],
])("says the year of %s, unless it is this one", (day, said) => {
  vi.setSystemTime(noon);
  expect(formatShortDay(day, "UTC")).toBe(said);
});
