import { afterEach, expect, it, vi } from "vitest";
import {
  formatDay,
  formatFullDay,
  formatFullTime,
  formatLastingDay,
  formatShortDay,
  formatShortTime,
  formatTime,
  isoDay,
  liveIn,
  ownZone,
} from "./format";
import { speak } from "./language";

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

afterEach(async () => {
  vi.useRealTimers();
  await speak("en");
});

const instants = { now: "2027-12-31T11:00:00Z", before: "2026-12-31T11:00:00Z" };
const forms = [
  formatDay,
  formatShortDay,
  formatTime,
  formatFullDay,
  formatFullTime,
  formatShortTime,
  formatLastingDay,
];

it.each([
  {
    as: "en",
    now: [
      ...["31 December", "31 Dec", "31 December, 11:00", "Friday 31 December"],
      ...["Friday 31 December, 11:00", "Fri 31 Dec, 11:00", "31 December 2027"],
    ],
    before: [
      ...["31 December 2026", "31 Dec 2026", "31 December 2026, 11:00"],
      ...["Thursday 31 December 2026", "Thursday 31 December 2026, 11:00"],
      ...["Thu 31 Dec 2026, 11:00", "31 December 2026"],
    ],
  },
  {
    as: "de",
    now: [
      ...["31. Dezember", "31. Dez.", "31. Dezember, 11:00", "Freitag, 31. Dezember"],
      ...["Freitag, 31. Dezember, 11:00", "Fr. 31. Dez., 11:00", "31. Dezember 2027"],
    ],
    before: [
      ...["31. Dezember 2026", "31. Dez. 2026", "31. Dezember 2026, 11:00"],
      ...["Donnerstag, 31. Dezember 2026", "Donnerstag, 31. Dezember 2026, 11:00"],
      ...["Do. 31. Dez. 2026, 11:00", "31. Dezember 2026"],
    ],
  },
] as const)("says the year of a day in $as, unless it is this one", async ({ as, now, before }) => {
  vi.setSystemTime(noon);
  await speak(as);
  expect(forms.map((form) => form(instants.now, "UTC"))).toEqual(now);
  expect(forms.map((form) => form(instants.before, "UTC"))).toEqual(before);
});

it("takes the year from the zone that the day is in", () => {
  vi.setSystemTime(noon);
  const turn = "2026-12-31T23:30:00Z";
  expect(formatShortDay(turn, "Europe/Berlin")).toBe("1 Jan");
  expect(formatShortDay(turn, "UTC")).toBe("31 Dec 2026");
});
