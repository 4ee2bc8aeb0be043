import { useState } from "react";
import { loadedFor } from "../api";
import { keysIn } from "./keyValueStorage";
import { memberHere } from "./signedIn";

const prefix = "tenward.typed.";
/** Returns the member for whom the tab was loaded, because another one may be signed in by now. */
const owner = () => loadedFor() || memberHere();
const under = (key: string) => `${prefix}${owner()}.${key}`;

/**
 * A text that is kept on this device until it is dealt with: after a reload, in the next tab, and offline.
 *
 * @returns the text; keeps another one; forgets one that is dealt with, unless it is another by then
 */
export function useTyped(key: string) {
  const [text, setText] = useState(() => typedAt(key));
  const keep = (next: string) => {
    setText(next);
    keepTyped(key, next);
  };
  const forget = (done: string) => {
    setText((now) => (now === done ? "" : now));
    if (localStorage.getItem(under(key)) === done) localStorage.removeItem(under(key));
  };
  return [text, keep, forget] as const;
}

/** Returns the kept text; empty if there is none. */
export const typedAt = (key: string): string => localStorage.getItem(under(key)) ?? "";

/** Lists kept texts whose keys begin with this, by the rest of the key. */
export const typedUnder = (prefix: string): [string, string][] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(under(prefix)))
    .map((key) => [key.slice(under(prefix).length), localStorage.getItem(key) ?? ""]);

/** Does what {@link useTyped} does, outside of components; an empty text is forgotten. */
export function keepTyped(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(under(key), text);
    else localStorage.removeItem(under(key));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Without room an older one would come back.
    localStorage.removeItem(under(key));
  }
}

/** Returns what was refused to where it was typed, unless something else is there by now. */
export function putBack(key: string, text: string): void {
  if (localStorage.getItem(under(key)) === null) keepTyped(key, text);
}

/**
 * Deletes all typed text of the member when they sign out: also what they were about to publish,
 * which previews in other tabs read, and people they were about to add.
 */
export function forgetTyped(): void {
  const written = ["publication.", "decisions.", `add.${owner()}`];
  for (const storage of [localStorage, sessionStorage])
    for (const start of [under(""), ...written.map((name) => `tenward.${name}`)])
      for (const key of keysIn(storage, start)) storage.removeItem(key);
}
