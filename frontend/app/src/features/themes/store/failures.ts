import { ProblemError, slugOf, UnreachableError } from "../../../shared/api";

/** Tried again by itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 500);

const aboutBoard: readonly string[] = [
  "not-signed-in",
  "forbidden",
  "not-found",
  "too-many-requests",
  "unexpected",
];

/** Not about this change: nothing can be changed until the reader has done something about it. */
export const isAboutBoard = (error: unknown): boolean => aboutBoard.includes(slugOf(error));
