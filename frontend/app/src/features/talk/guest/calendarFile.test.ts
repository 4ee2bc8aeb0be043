import { expect, it } from "vitest";
import { calendarFile } from "./calendarFile";

const read = (address: string) => decodeURIComponent(address.split(",").slice(1).join(","));

it.each([
  ["10:30", "DTSTART:20261202T103000\r\nDURATION:PT45M"],
  [undefined, "DTSTART;VALUE=DATE:20261202"],
])("has a meeting at %s", (start, begin) => {
  const file = read(calendarFile({ title: "A, b; c", day: "2026-12-02", start, minutes: 45 }));
  expect(file).toContain(begin);
  expect(file).toContain("SUMMARY:A\\, b\\; c\r\n");
});
