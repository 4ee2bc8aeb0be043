import { expect, it } from "vitest";
import { firstResults } from "./firstResults";

const now = new Date("2026-11-28T16:33:00Z");
const draft: Parameters<typeof firstResults>[0] = {
  closesLocal: "2026-12-05T18:00",
  zone: "Europe/London",
  delivery: "links",
};
const preview = { handedOut: "printed", takenAtLaunch: 0 } as const;

it.each([
  ["a day after the launch where the lead hands out the links", {}, {}, "2026-11-29T16:33:00.000Z"],
  ["a day after it opens", { opensLocal: "2026-12-01T09:00" }, {}, "2026-12-02T09:00:00.000Z"],
  [
    "not after the closing time",
    { closesLocal: "2026-11-29T12:00" },
    {},
    "2026-11-29T12:00:00.000Z",
  ],
  [
    "a day after the launch where some links are the lead’s",
    { delivery: "mail" },
    { handedOut: "both", takenAtLaunch: 1 },
    "2026-11-29T16:33:00.000Z",
  ],
] as const)("come %s", (_, changed, links, at) => {
  const first = firstResults({ ...draft, ...changed }, { ...preview, ...links }, now);
  expect(first).toMatchObject({ at: new Date(at) });
});

it("come by email as soon as everyone has answered", () => {
  const mailed = { handedOut: "mailed", takenAtLaunch: 0 } as const;
  expect(firstResults({ ...draft, delivery: "mail" }, mailed, now)).toBe("all-answered");
});
