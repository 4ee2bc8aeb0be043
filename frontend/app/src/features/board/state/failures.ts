import { ProblemError, slugOf, UnreachableError } from "../../../shared/api";

/** Tried again by itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 500);

const aboutBoard: readonly string[] = [
  "not-signed-in",
  "forbidden",
  "too-many-requests",
  "unexpected",
];

/** Of a board, that it was removed or that somebody else is signed in; of a change, that something in it is not there. */
export const isNotFound = (error: unknown): boolean => slugOf(error) === "not-found";

/** Not about this change: nothing can be changed until the reader has done something about it. */
export const isAboutBoard = (error: unknown): boolean => aboutBoard.includes(slugOf(error));
