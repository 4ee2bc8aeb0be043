import { slugOf } from "../../../shared/api";

/**
 * Tells whether a board was removed or another member is signed in, or whether a change names
 * something that is gone.
 */
export const isNotFound = (error: unknown): boolean => slugOf(error) === "not-found";
