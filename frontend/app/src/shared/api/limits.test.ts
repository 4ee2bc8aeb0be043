import { expect, it } from "vitest";
import { limits } from ".";

it("takes limits from the contract through references, where null is allowed too, and with what is required", () => {
  expect(limits.TaskChange.note).toEqual({ minLength: 1, maxLength: 4000 });
  expect(limits.TaskDraft.text).toEqual({ minLength: 1, maxLength: 300, required: true });
  expect(limits.TaskDraft.minutes).toEqual({ minimum: 1, maximum: 2400 });
  expect(limits.TaskDraft.mark).toEqual({});
});
