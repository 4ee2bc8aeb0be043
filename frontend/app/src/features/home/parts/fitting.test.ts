import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Schemas } from "../../../shared/api";
import { fitting } from "./fitting";

const folder = `${import.meta.dirname}/../../../../../../backend/src/main/resources/situations`;
const templates = readdirSync(folder)
  .map((file) => ({
    ...JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
    key: file.replace(".json", ""),
  }))
  .sort((a, b) => a.order - b.order) as Schemas["SituationTemplate"][];

const task = (person?: string) =>
  ({
    id: "t1",
    text: "List it",
    ...(person && { person: { id: person, name: "Dana" } }),
  }) as Schemas["Task"];
const fits = (...toDos: Parameters<typeof fitting>[0][number][]) =>
  fitting(toDos, templates).map(({ template: { key }, of }) =>
    [key, ...Object.values(of)].join(" "),
  );

it("offers what fits a request, a task that someone is waited for, and a one-on-one", () => {
  expect(fits({ reason: "asked", task: task("p1") })).toEqual(["say-no t1 p1"]);
  expect(fits({ reason: "waiting", task: task("p1") })).toEqual(["hand-over t1 p1"]);
  expect(fits({ reason: "talk" })).toEqual(["two-disagree"]);
});

it("offers two at most, one for each kind of thing, and nothing for what stands alone", () => {
  const asked = { reason: "asked", task: task() } as const;
  const late = { reason: "overdue", task: task("p1") } as const;
  expect(fits(asked, asked, late, { reason: "talk" })).toHaveLength(2);
  const other = { reason: "asked", task: { ...task("p2"), id: "t2" } } as const;
  expect(fits(asked, other)).toEqual(["say-no t1"]);
  expect(fits({ reason: "overdue", task: task() }, { reason: "due", task: task("p1") })).toEqual(
    [],
  );
});
