import assert from "node:assert/strict";
import test from "node:test";
import { codeLines, copies, count, linesAnOperation, withFigures } from "../lib/rooms.mjs";

/**
 * Code lines of back end and front end an operation. The figure only falls, unless what an issue asks for weighs more: then the
 * reason stands here. 278.9 -> 279.9: history is new (issue 98, about 900 lines for three operations), and the drawn weeks of goals and
 * handovers weigh more than the lists that went for them (issue 97). 279.9 -> 286: the rest of the history (issue 98), and records that count, last
 * and come again without an operation of their own (issue 99). 286 -> 288.9: the two operations of who has what went, and with them the mean rose; ties, two
 * periods and the search of templates have none of their own (issues 97, 99 and 101).
 */
const MOST = 288.2;

test("an operation weighs no more than before", () => {
  const now = linesAnOperation(count());
  assert.ok(now <= MOST, `${now.toFixed(1)} lines an operation; npm run rooms shows each room`);
});

test("the table of rooms says lines and operations", () => {
  const counts = new Map([
    ["java week", 1790],
    ["operations week", 23],
  ]);
  assert.equal(
    withFigures("| room | lines, operations | holds |\n| `week` | 1, 2 | time |\n", counts),
    "| room | lines, operations | holds |\n| `week` | 1790, 23 | time |\n",
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
