import { useEffect, useRef, useState } from "react";
import { useTyped } from "../saving/typed";
import type { ChangeRequest } from "./ChangeRequest";
import { changes, tellRefusal } from "./changes";
import { byFields } from "./useChange";

/** Milliseconds from the last key to the save. */
const pause = 600;

/**
 * A field without a button: what is typed is saved a moment after the last key, and when the field is left.
 *
 * @param key where it is kept until then, so that it survives whatever happens to the tab
 * @param saved what the server has
 * @param changeTo the change that a text makes; none where it is half typed, or says what is saved
 */
export function useAutosave(
  key: string,
  saved: string,
  changeTo: (text: string) => ChangeRequest | undefined,
) {
  const [kept, keep, forget] = useTyped(key);
  const [typed, setTyped] = useState(kept || undefined);
  // A text is sent once, also where the server keeps another one.
  const sent = useRef<string>(undefined);
  const save = useRef(() => {});
  save.current = () => {
    const isNew = typed !== undefined && typed !== saved && typed !== sent.current;
    const change = isNew ? changeTo(typed) : undefined;
    if (change) {
      sent.current = typed;
      changes.merge({ optimistic: byFields(change), ...change }).catch((refusal: unknown) => {
        sent.current = undefined;
        tellRefusal(refusal);
      });
    }
    // What is half typed is kept on.
    if (typed !== undefined && (change || !isNew)) forget(typed);
  };
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => save.current(), pause);
    const now = () => save.current();
    addEventListener("pagehide", now);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", now);
    };
  }, [typed]);
  const onChange = ({ target }: { target: { value: string } }) => {
    setTyped(target.value);
    keep(target.value);
  };
  const onBlur = () => {
    save.current();
    if (typed !== undefined) forget(typed);
    sent.current = undefined;
    setTyped(undefined);
  };
  return { value: typed ?? saved, onChange, onBlur };
}
