import { expect, it } from "vitest";
import { CreationKey, uuid } from "./idempotency";

const keyOf = (key: CreationKey, body: unknown) => key.for(body).header["Idempotency-Key"];

it("repeats a creation under the same key, and only that one", () => {
  const key = new CreationKey();
  const first = keyOf(key, { name: "Aylin" });
  expect(keyOf(key, { name: "Aylin" })).toBe(first);
  const changed = keyOf(key, { name: "Bojan" });
  expect(changed).not.toBe(first);
  key.done();
  expect(keyOf(key, { name: "Bojan" })).not.toBe(changed);
});

it("is a UUID of version 4 also where the browser offers none", () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("repeats a creation under the same key after a reload, until it was confirmed", () => {
  const sent = () => new CreationKey("kept");
  const first = sent().for({ text: "Log entries" });
  expect(sent().for({ text: "Log entries" })).toEqual(first);
  const other = sent().for({ text: "Add line" });
  expect(other).not.toEqual(first);
  const key = sent();
  expect(key.for({ text: "Add line" })).toEqual(other);
  key.done();
  expect(sent().for({ text: "Add line" })).not.toEqual(other);
  sessionStorage.clear();
});
