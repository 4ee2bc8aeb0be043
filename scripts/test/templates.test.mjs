import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { page, table } from "../templates.mjs";

test("docs/templates.md says what the templates ask", () => {
  assert.equal(readFileSync(page, "utf8"), table(), "npm run templates writes it");
});
