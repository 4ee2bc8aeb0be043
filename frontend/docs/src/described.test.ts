import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { type Contract, described } from "./described";

const { paths } = described(
  parse(readFileSync(new URL("../../../openapi.yaml", import.meta.url), "utf8")) as Contract,
);

it("says of every operation which token, what it reveals and which problems", () => {
  const people = paths["/api/people"]?.get;
  expect(people?.security).toEqual([{ token: ["people:read"] }, { session: [] }]);
  expect(people?.description).toContain("- **Scope:** `people:read`\n- **Reveals:** nothing");
  expect(people?.description).toContain("[`missing-scope`](/problems/missing-scope)");
  expect(paths["/api/sessions"]?.post?.description).toContain("**Scope:** none needed");
  expect(paths["/api/sessions"]?.get?.description).toContain("only a session");
  expect(JSON.stringify(paths)).not.toContain("undefined");
});
