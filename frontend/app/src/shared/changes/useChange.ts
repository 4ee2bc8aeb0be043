import { useEffect, useRef, useState } from "react";
import { tell } from "../ui/toast/tell";
import type { ChangeAnswer, ChangeRequest } from "./ChangeRequest";
import { changeLater, changes, tellChange, tellRefusal } from "./changes";
import type { Fields } from "./reapply";

type Told = {
  said?: string;
  /** Takes it back; by default its own `back`, else what it changed goes back to what it was. Null where nothing can. */
  undo?: null | ((answer: Promise<ChangeAnswer | undefined>) => unknown);
  /** Takes back what was changed along with it. */
  undoRest?: () => unknown;
};

/**
 * Changes something at once: it is shown, kept on this device, and sent when there is a connection. What the server refuses
 * goes back to what it was, and is said beside what was pressed, or in a message if that is gone.
 *
 * @param optimistic what the pages show of a change meanwhile; by default its fields, wherever the thing stands
 */
export function useChange({ optimistic = byFields }: { optimistic?: typeof byFields } = {}) {
  const [error, setError] = useState<unknown>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  /** @returns once the server has answered, or the change is kept for later; nothing if it was refused */
  const change = (
    wish: ChangeRequest,
    { said, undo, undoRest }: Told = {},
  ): Promise<ChangeAnswer | undefined> => {
    setError(undefined);
    const shown: ChangeRequest = { ...wish, optimistic: wish.optimistic ?? optimistic(wish) };
    const answer = changes.add(shown);
    const { was, back: own = was && (() => inverse(shown, optimistic)) } = wish;
    const back = undo === undefined ? own && (() => changeLater(own())) : undo;
    const close =
      said && (back ? tellChange(said, shown, () => back(answer), undoRest) : tell(said));
    const settled = answer.then(() => {
      // It is kept for its member, whom this browser does not belong to now; the page says so.
      if (close && changes.state().is === "somebody-else") close();
    });
    settled.catch((refusal: unknown) => {
      if (close) close();
      if (here.current) setError(refusal);
      else tellRefusal(refusal);
    });
    return answer;
  };
  return { change, error };
}

/** The fields of a change, wherever its thing stands. */
export function byFields({
  path = {},
  fields = {},
}: ChangeRequest): NonNullable<ChangeRequest["optimistic"]> {
  const id = Object.values(path).at(-1);
  return id ? [{ change: id, fields }] : [];
}

const nothing: Fields = {};

function inverse(change: ChangeRequest, optimistic: typeof byFields): ChangeRequest {
  const { was = nothing, fields = nothing, optimistic: _, ...same } = change;
  const back = { ...same, fields: was, was: fields };
  return { ...back, optimistic: optimistic(back) };
}
