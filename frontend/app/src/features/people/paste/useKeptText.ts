import { useState } from "react";

/** A text that survives a reload in this tab. Empty again, nothing of it is kept. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? "");
  const keep = (next: string) => {
    setText(next);
    if (next) {
      sessionStorage.setItem(key, next);
    } else {
      sessionStorage.removeItem(key);
    }
  };
  return [text, keep];
}
