import { slugOf } from "../../../shared/api";

/** Of a board, that it was removed or that somebody else is signed in; of a change, that something in it is not there. */
export const isNotFound = (error: unknown): boolean => slugOf(error) === "not-found";
