/** What one can write on every page: a log entry, a task, what somebody asks for, or the name of a person. */
export type Written = "entry" | "task" | "asked" | "person";

const name = "tenward-write";

/** Opens the line from anywhere. */
export const askToWrite = (what: Written): boolean =>
  document.dispatchEvent(new CustomEvent(name, { detail: what }));

/** @returns what ends it */
export function onWrite(listener: (what: Written) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<Written>).detail);
  document.addEventListener(name, hear);
  return () => document.removeEventListener(name, hear);
}

/** Whose page is open, as the one that what is written is about. */
export const personHere = (): string =>
  /^\/people\/([\da-f-]{36})$/.exec(location.pathname)?.[1] ?? "";
