import { expect, it } from "vitest";
import { workdaysAfter } from "./workdays";

it("leaves weekends out", () => {
  expect(workdaysAfter("2027-01-14", 3)).toEqual(["2027-01-15", "2027-01-18", "2027-01-19"]);
});
