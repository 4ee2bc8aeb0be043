// The contract: what was released keeps working for the clients that were written for it.
import assert from "node:assert/strict";
import test from "node:test";
import { breaks, CONTRACT, RELEASED, readContract, stumbles } from "../../lib/contract.mjs";

const released = readContract(RELEASED);

/** @param {(contract: object) => void} change */
function changed(change) {
  const copy = structuredClone(released);
  change(copy);
  return breaks(released, copy);
}

test("the contract breaks no client of the last release", () => {
  assert.deepEqual(breaks(released, readContract(CONTRACT)), []);
});

test("generators of clients take every name and shape of the contract", () => {
  assert.deepEqual(stumbles(readContract(CONTRACT)), []);
  const named = structuredClone(released);
  named.components.schemas.Promise = { type: "object", description: "A word of the language." };
  assert.ok(stumbles(named).join("\n").includes("Promise:"));
});

test("an operation, a property or a word of a request that goes is a break", () => {
  const goes = {
    operation: ({ paths }) => delete paths["/api/people"].get,
    property: ({ components }) => delete components.schemas.Person.properties.name,
    word: ({ components }) => components.schemas.GroupKind.enum.pop(),
    "kind of change": ({ components }) => components.schemas.ThemeChange.oneOf.pop(),
  };
  for (const [what, change] of Object.entries(goes)) assert.notDeepEqual(changed(change), [], what);
});

test("an operation that only a page can call goes with its page", () => {
  const { security } = released.paths["/api/home"].get;
  assert.ok(!security?.some(({ token }) => token));
  assert.deepEqual(
    changed(({ paths, components }) => {
      delete paths["/api/home"];
      delete components.schemas.Home;
    }),
    [],
  );
  assert.notDeepEqual(
    changed(({ paths }) => delete paths["/api/r/ballots"]),
    [],
  );
});

test("a refusal may go, an answer may not", () => {
  const { responses } = released.paths["/api/r/forms"].post;
  const without =
    (status) =>
    ({ paths }) =>
      delete paths["/api/r/forms"].post.responses[status];
  assert.ok(responses[404]);
  assert.deepEqual(changed(without(404)), []);
  assert.notDeepEqual(changed(without(200)), []);
});

test("what must be sent from now on is a break, what may be sent is none", () => {
  const name = { type: "string", maxLength: 10 };
  const optional = ({ components }) => {
    components.schemas.GroupDraft.properties.nickname = name;
  };
  assert.deepEqual(changed(optional), []);
  const required = (contract) => {
    optional(contract);
    contract.components.schemas.GroupDraft.required.push("nickname");
  };
  assert.notDeepEqual(changed(required), []);
});

test("a further problem or a further property of an answer is no break", () => {
  const further = ({ components }) => {
    components.schemas.ProblemType.enum.push("/problems/too-late");
    components.schemas.Installation.properties.motto = { type: "string", maxLength: 10 };
  };
  assert.deepEqual(changed(further), []);
});
