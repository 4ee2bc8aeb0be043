import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { fromHex } from "../protocol/bytes";
import { fingerprint } from "../protocol/fingerprint";
import { listCode, listFile } from "./list";

const [a, b, c] = ["0a", "5b", "fc"].map((byte) => byte.repeat(32)) as [string, string, string];

it("writes a hash a line, sorted, and marks what was rejected", () => {
  expect(listFile({ counted: [c, a], rejected: [b] })).toBe(`${a}\n${b} rejected\n${c}\n`);
});

it("has a code that two people can compare: of the file's SHA-256, the same in any order", async () => {
  const file = listFile({ counted: [a, c], rejected: [b] });
  const hash = createHash("sha256").update(file).digest("hex");
  expect(await listCode(file)).toBe(fingerprint(fromHex(hash)));
  expect(file).toBe(listFile({ counted: [c, a], rejected: [b] }));
});

it("has another code once an answer was dropped, or counted in place of rejected", async () => {
  const honest = await listCode(listFile({ counted: [a, c], rejected: [b] }));
  expect(await listCode(listFile({ counted: [a], rejected: [b] }))).not.toBe(honest);
  expect(await listCode(listFile({ counted: [a, b, c], rejected: [] }))).not.toBe(honest);
});
