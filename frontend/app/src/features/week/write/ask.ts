export type Asking = "task" | "asked";

const name = "tenward-write-task";

/** Opens the line from anywhere. */
export const writeTask = (what: Asking): boolean =>
  document.dispatchEvent(new CustomEvent(name, { detail: what }));

export function onWriteTask(listener: (what: Asking) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<Asking>).detail);
  document.addEventListener(name, hear);
  return () => document.removeEventListener(name, hear);
}
