import { useState } from "react";

/** A text that survives a reload. Nobody is signed in here, and the device may be anybody's: it goes with the tab. */
export function useGuestTyped(name: string) {
  const key = `tenward.guest.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? "");
  const keep = (next: string) => {
    setText(next);
    sessionStorage.setItem(key, next);
  };
  const forget = (sent: string) => {
    if (sessionStorage.getItem(key) === sent) keep("");
  };
  return [text, keep, forget] as const;
}
