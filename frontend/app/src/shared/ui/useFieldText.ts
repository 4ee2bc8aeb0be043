import { useState } from "react";

/** A text as it is typed. The server cuts blanks at its ends; the field of somebody who goes on typing keeps them. */
export function useFieldText(value: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  return [typed.trim() === value.trim() ? typed : value, setTyped];
}
