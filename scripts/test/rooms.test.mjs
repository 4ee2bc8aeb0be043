import assert from "node:assert/strict";
import test from "node:test";
import { AN_OPERATION, codeLines, compare, copies, count, read } from "../lib/rooms.mjs";

test("no room gets heavier", () => {
  const { rises, falls, over } = compare(read(), count());
  if (falls.length > 0) {
    console.log(`Lighter (npm run rooms -- --write keeps it so):\n  ${falls.join("\n  ")}`);
  }
  assert.ok(!over, `Heavier than docs/rooms.txt:\n  ${rises.join("\n  ")}`);
});

test("new operations bring lines for all rooms together, and for no copy of the contract", () => {
  const before = new Map([
    ["operations", 2],
    ["java growth", 100],
    ["pages growth", 100],
    ["records", 3],
  ]);
  const rise = (name, by, operations = 0) =>
    compare(
      before,
      new Map([...before, [name, before.get(name) + by], ["operations", 2 + operations]]),
    ).over;
  assert.equal(rise("java growth", 0), false);
  assert.equal(rise("java growth", 1), true);
  assert.equal(rise("java growth", AN_OPERATION, 1), false);
  assert.equal(rise("pages growth", AN_OPERATION + 1, 1), true);
  assert.equal(rise("records", 1, 1), true);
  const fell = compare(before, new Map([...before, ["java growth", 90], ["pages growth", 105]]));
  assert.deepEqual(fell, { rises: ["pages growth: +5"], falls: ["java growth: -10"], over: true });
  assert.equal(
    compare(new Map([...before, ["allowed", 5]]), new Map([...before, ["pages growth", 105]])).over,
    false,
  );
});

test("a line counts if it holds code", () => {
  const java = `package io.tenward;

import java.util.UUID;

/** Why.
 * More. */
class Task {
  // Why.
  UUID id; // Why not.
  void drop() {
  }
}
`;
  const page = `import {
  a,
  b,
} from "./a";
export const A = () => (
  <div>
    {a}
  </div>
);
`;
  assert.equal(codeLines([java]), 3);
  assert.equal(codeLines([page]), 4);
});

test("what repeats the contract is found", () => {
  const contract = {
    components: {
      schemas: {
        Task: { properties: { id: {}, of: { properties: { text: {} } } } },
        State: { enum: ["open", "with-a-net"] },
      },
    },
    paths: {},
  };
  const java = `
record Task(@Nullable Map<String, UUID> of,
    /** Why. */
    UUID id) {
  record Of(@JsonProperty("text") String text) {}
  record Other(String text, int size) {}
  enum State implements KebabEnum { OPEN("a, b") { void x() {} }, /** Why. */ WITH_A_NET; int size; }
  enum Mark { OPEN }
  @GET
  @Path("a")
  Task task() { return requireNonNullElse(a, b); }
}`;
  assert.deepEqual(Object.values(copies([java], contract)), [2, 1, 1, 1]);
});
