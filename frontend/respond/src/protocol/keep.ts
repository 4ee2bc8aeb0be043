import type { Link } from "./link";

/** Names what is kept: a half-written answer; an answer being sent; that one was sent. */
export type What = "draft" | "pending" | "done";

export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Stores what this browser keeps of one invite. If it may keep nothing, memory holds it until the
 * page is closed.
 */
export interface Keep {
  /** A reload would find it again. */
  lasting: boolean;
  get<T>(what: What): T | undefined;
  /** Sets the value; without one it is deleted. */
  set(what: What, value?: unknown): void;
}

export function keepIn(
  place: Place | undefined,
  { surveyId, inviteId }: Pick<Link, "surveyId" | "inviteId">,
): Keep {
  const memory: Record<string, string> = {};
  const key = (what: What) => `tenward.${surveyId}.${inviteId}.${what}`;
  const keep: Keep = {
    lasting: Boolean(place),
    get: (what) => {
      const text = memory[what] ?? tried(() => place?.getItem(key(what)));
      return text ? JSON.parse(text) : undefined;
    },
    set: (what, value) => {
      delete memory[what];
      const text = JSON.stringify(value);
      const done = tried(() => {
        if (text) place?.setItem(key(what), text);
        else place?.removeItem(key(what));
        return place;
      });
      if (done || !text) return;
      keep.lasting = false;
      memory[what] = text;
    },
  };
  return keep;
}

/** A browser may forbid to keep anything, or be full. @returns nothing then */
export function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
