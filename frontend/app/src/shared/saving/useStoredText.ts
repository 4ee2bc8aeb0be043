import { useState } from "react";

/**
 * A text that survives a reload in this tab, unless the browser has no room for it. Empty again, nothing of it is kept.
 *
 * @returns the text; keeps another one; forgets one that is dealt with, also after its page was left, unless it is another by then
 */
export function useStoredText(key: string) {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? "");
  const keep = (next: string) => {
    setText(next);
    write(key, next);
  };
  const forget = (done: string) => {
    setText((now) => (now === done ? "" : now));
    if (sessionStorage.getItem(key) === done) sessionStorage.removeItem(key);
  };
  return [text, keep, forget] as const;
}

function write(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Else an older one would come back.
    sessionStorage.removeItem(key);
  }
}
