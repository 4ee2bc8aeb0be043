import { beforeEach, expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { queries } from "../api";
import { changes } from "./changes";
import { DocumentEditor } from "./DocumentEditor";

type Role = { clauses: { id: string; text: string; meaning?: string }[] };

const queryKey = ["role"];
const start: Role = { clauses: ["a", "b", "c"].map((id) => ({ id, text: id })) };
let editor: DocumentEditor<Role>;
beforeEach(() => {
  network({ "PUT /api/role": ({ body }: { body: Role }) => body });
  queries.setQueryData(queryKey, { value: start, etag: '"1"' });
  editor = new DocumentEditor({
    ...{ queryKey, operation: "PUT /api/role", thing: "role", whole: ["clauses"] },
  });
});

const texts = () => editor.now().value.clauses.map(({ text }) => text);
const edit = (id: string, parts: object, key?: string) =>
  editor.change(
    ({ clauses }) => ({
      clauses: clauses.map((clause) => (clause.id === id ? { ...clause, ...parts } : clause)),
    }),
    key,
  );

it("shows what is typed at once, and takes back what was typed without a pause", () => {
  for (const text of ["a1", "a12"]) edit("a", { text }, "a text");
  edit("b", { meaning: "B" });
  expect(texts()).toEqual(["a12", "b", "c"]);
  editor.undo();
  expect(editor.now().value.clauses[1]).toEqual({ id: "b", text: "b" });
  editor.undo();
  expect([texts(), editor.view()]).toEqual([["a", "b", "c"], { ...done("undone", false, true) }]);
  editor.redo();
  expect(texts()).toEqual(["a12", "b", "c"]);
});

const done = (way: string, undo: boolean, redo: boolean) => ({ undo, redo, went: { way } });

it("begins another step after a pause", () => {
  vi.useFakeTimers();
  edit("a", { text: "a1" }, "a text");
  vi.advanceTimersByTime(2_100);
  edit("a", { text: "a12" }, "a text");
  editor.undo();
  expect(texts()).toEqual(["a1", "b", "c"]);
});

it("takes back only its own, however the document came to be meanwhile", async () => {
  editor.change(({ clauses }) => ({ clauses: clauses.filter(({ id }) => id !== "b") }));
  expect(await changes.sent("role")).toBe(true);
  const theirs = [...editor.now().value.clauses, { id: "d", text: "theirs" }];
  queries.setQueryData(queryKey, { value: { clauses: theirs }, etag: '"9"' });
  editor.undo();
  expect(texts()).toEqual(["a", "b", "c", "theirs"]);
});

it("says what the server has of what was typed", async () => {
  edit("a", { text: "a1" });
  expect(editor.stored().clauses[0]?.text).toBe("a");
  expect((await editor.saved()).etag).toBe('"2"');
  expect(editor.stored().clauses[0]?.text).toBe("a1");
});
