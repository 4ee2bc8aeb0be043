import { afterEach, expect, it, vi } from "vitest";
import { ownZone } from "./format";

afterEach(() => vi.restoreAllMocks());

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
