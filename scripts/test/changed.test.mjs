import assert from "node:assert/strict";
import test from "node:test";
import { arrowsOf, selection } from "../lib/changed.mjs";

const house = {
  arrows: arrowsOf(
    '  home --> growth & board\n  growth --> role\n  board -- "view only" --> role\n  contract & role & growth & week --> base\n',
  ),
  specs: [
    ["frontend/e2e/app/grow.spec.ts", "await page.goto(`/grow`)"],
    ["frontend/e2e/app/week.spec.ts", 'await page.goto("/week")'],
  ],
  visits: (text, feature) => text.includes(`/${feature}`),
  users: () => new Set(["week"]),
  launcher: () => ["scripts/test/rooms.test.mjs"],
};
const java = "backend/src/main/java/io/tenward";
const always = ["ArchitectureTest", "SqlTablesTest", "WordsTest"];
const rooms = (...files) => selection(files, house).classes.slice(always.length);

test("a room is tested with those above it, and a test alone", () => {
  assert.deepEqual(rooms(`${java}/growth/Goal.java`), [
    "io.tenward.growth.**",
    "io.tenward.home.**",
  ]);
  assert.deepEqual(
    rooms(`${java}/role/reading/Labels.java`),
    ["board", "growth", "home", "role"].map((room) => `io.tenward.${room}.**`),
  );
  assert.deepEqual(rooms("backend/src/test/java/io/tenward/role/RoleTest.java"), [
    "io.tenward.role.**",
  ]);
});

test("the contract is tested by its matrices, and pages by their types", () => {
  const { classes, operations, pages } = selection(["contract/week.yaml"], house);
  assert.deepEqual(classes, [...always, "io.tenward.contract.**", "io.tenward.week.**"]);
  assert.ok(operations && pages);
});

test("specs run that visit a changed feature or one that shows what is shared", () => {
  const specs = (file) => selection([`frontend/app/src/${file}`], house).specs;
  assert.deepEqual(specs("features/grow/GoalPage.tsx"), ["frontend/e2e/app/grow.spec.ts"]);
  assert.deepEqual(specs("shared/talk/By.tsx"), ["frontend/e2e/app/week.spec.ts"]);
  assert.deepEqual(specs("main.tsx"), []);
});

test("a script runs the tests that import it, and words of documents run none", () => {
  assert.deepEqual(selection(["scripts/lib/rooms.mjs"], house).launcher, [
    "scripts/test/rooms.test.mjs",
  ]);
  const { whole, classes, pages } = selection(["docs/testing.md", "README.md"], house);
  assert.deepEqual({ whole, classes, pages }, { whole: undefined, classes: always, pages: false });
});

for (const file of [
  "frontend/respond/src/pages/sending.ts",
  "frontend/e2e/lead.ts",
  "docs/tenward-answer.sha256",

  "pom.xml",
  `${java}/base/text/Words.java`,
  "backend/src/main/resources/db/migration/V1.sql",
]) {
  test(`${file} runs everything`, () => assert.equal(selection([file], house).whole, file));
}
