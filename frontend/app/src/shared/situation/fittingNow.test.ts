import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Schemas } from "../api";
import { fittingNow } from "./fittingNow";

const folder = `${import.meta.dirname}/../../../../../backend/src/main/resources/situations`;
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
const offered = (...toDos: Parameters<typeof fittingNow>[0][number][]) =>
  fittingNow(toDos, templates, 3).map(({ because, template: { key }, of }) =>
    [because, key, ...Object.values(of)].join(" "),
  );

it("offers what fits a request, a task that someone is waited for, a late task and a one-on-one", () => {
  expect(offered({ reason: "asked", task: task("p1") })).toEqual(["asked say-no t1 p1"]);
  expect(offered({ reason: "waiting", task: task("p1") })).toEqual(["waiting hand-over t1 p1"]);
  expect(offered({ reason: "overdue", task: task() })).toEqual(["late my-plate t1"]);
  expect(offered({ reason: "talk" })).toEqual(["talk left-off"]);
});

it("offers one for each kind of thing, as many as there is room for, and none for what is not late", () => {
  const asked = { reason: "asked", task: task() } as const;
  const late = { reason: "overdue", task: task("p1") } as const;
  const all = [asked, late, { reason: "talk" }, { reason: "overdue", task: task() }] as const;
  expect(offered(...all)).toHaveLength(3);
  const other = { reason: "asked", task: { ...task("p2"), id: "t2" } } as const;
  expect(offered(asked, other)).toEqual(["asked say-no t1"]);
  expect(offered({ reason: "due", task: task("p1") })).toEqual([]);
});
