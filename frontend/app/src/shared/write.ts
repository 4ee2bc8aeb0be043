/**
 * Names what can be written on every page: a log entry, a task, a request, or the name of a person.
 */
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

/** Returns the person whose page is open, whom a new text is about. */
export const personHere = (): string =>
  /^\/people\/([\da-f-]{36})$/.exec(location.pathname)?.[1] ?? "";
