import { uuid } from "../api";
import type { ChangeRequest, Optimistic } from "./ChangeRequest";

type Fields = Record<string, unknown>;
type Limits = { minLength?: number; required?: true; maxLength?: number; minimum?: number };
type Row = { id: string; etag: string };
/** Holds the part of a row that a list has. */
type Listed<R extends Row> = Pick<R, "id" | "etag"> & Partial<R>;
type Operation = ChangeRequest["operation"];

type Rows<R extends Row, Draft> = {
  add: Operation & `POST ${string}`;
  change: Operation & `PATCH ${string}`;
  remove: Operation & `DELETE ${string}`;
  /** The contract lists a draft's fields: `limits.TaskDraft`. */
  draft: Record<keyof Draft, Limits>;
  /** The server sets these fields unless the draft does. */
  fresh: Partial<R>;
  /** Texts as the server takes them. */
  clean?: (text: string) => string;
  /** Says where an added row is shown. */
  shown: (row: R, draft: Partial<Draft>) => readonly Optimistic[];
  /** Names the queries to read again after a row is added or changed, if not all of `growth`. */
  reread?: (row: Partial<R> & Partial<Draft>) => ChangeRequest["reread"];
};

/** The changes of one kind of row, as the queue takes them. What is removed comes back when it is added again with its id. */
export function rowChanges<
  R extends Row,
  Draft extends { id?: string; text?: string },
  Change extends { text?: string },
>({ clean = (text) => text, ...rows }: Rows<R, Draft>) {
  const at = (operation: Operation, { id }: Pick<R, "id">) => ({
    operation,
    path: { [/\{(\w+)\}$/.exec(operation)?.[1] ?? ""]: id },
  });
  const cleaned = <F extends { text?: string }>(fields: F): F =>
    fields.text ? { ...fields, text: clean(fields.text) } : fields;
  const read = (row: Partial<R> & Partial<Draft>) => {
    const reread = rows.reread?.(row);
    return reread && { reread };
  };

  const restore = (row: R & Partial<Draft>): ChangeRequest => {
    const fields = draftOf(row, rows.draft) as Fields & Draft;
    return { operation: rows.add, fields, optimistic: rows.shown(row, fields) };
  };

  return {
    /** @param key where it was typed */
    add: (draft: Draft, key?: string): ChangeRequest => {
      const fields = cleaned({ ...draft, id: draft.id ?? uuid() }) as Fields & Draft;
      const row = { ...rows.fresh, ...fields, createdAt: new Date().toISOString(), etag: "" };
      return {
        ...{ operation: rows.add, fields, optimistic: rows.shown(row as unknown as R, fields) },
        ...read(row as Partial<R> & Partial<Draft>),
        ...(key && { typed: { key, text: draft.text ?? "" } }),
      };
    },
    change: (row: Listed<R>, change: Change, reread?: ChangeRequest["reread"]): ChangeRequest => {
      const fields = cleaned(change) as Fields & Change;
      const was = Object.keys(fields).map((name) => [name, fieldOf(row, name) ?? null]);
      return {
        ...{ ...at(rows.change, row), fields, was: Object.fromEntries(was), base: row.etag },
        ...(reread ? { reread } : read(row as Partial<R> & Partial<Draft>)),
      };
    },
    remove: (row: Listed<R>): ChangeRequest => ({
      ...{ ...at(rows.remove, row), base: row.etag, optimistic: [{ remove: row.id }] },
      back: () => restore(row as R & Partial<Draft>),
    }),
  };
}

/** Returns a row's field as a request has it: the id of a person, or the kind and key of a link. */
function fieldOf(row: object, name: string): unknown {
  const fields = row as Record<string, { id?: string; kind?: string; key?: string } | undefined>;
  const value = fields[name];
  if (name === "thread" && value) return { kind: value.kind, key: value.key };
  return value ?? (name.endsWith("Id") ? fields[name.slice(0, -2)]?.id : undefined);
}

/** The draft that makes a row again. */
export function draftOf(row: object, names: Record<string, Limits>): Fields {
  // What belongs to a goal has the goal's thread.
  const { thread, ...loose } = names;
  const taken = "goalId" in row || !thread ? loose : names;
  const entries = Object.entries(taken).map(([name, { minLength }]) => {
    const value = fieldOf(row, name) ?? undefined;
    return [name, minLength && value === "" ? undefined : value] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
