import type { Board } from "../types";

/** Why the language model could not group the comments, where it was to do so. */
export const modelFailureOf = ({ notices }: Board) =>
  notices.find(({ code }) => code === "language-model-failed")?.failure;

/** The language model that may group the comments and was not asked to. */
export const unusedModelOf = (board: Board): string | undefined =>
  board.synthesis.model || modelFailureOf(board) ? undefined : board.languageModel;
