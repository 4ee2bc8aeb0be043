import type { CommentChains } from "./chain/chain";
import { matching } from "./search";
import type { ResultComment } from "./types";

/** Holds the filter of comments, and the lead's own marks. */
export type CommentFilter = {
  search: string;
  /** Only marked comments are shown. */
  important: boolean;
  /** Unknown until it is read. */
  marked: ReadonlySet<string> | undefined;
  /** Only comments in one theme are shown. */
  within?: ReadonlySet<string> | undefined;
  chain: CommentChains;
  /** Marks a comment, or takes the mark away. */
  onMark: (comment: ResultComment) => void;
};

export const filteredComments = (
  comments: ResultComment[],
  { search, important, marked, within }: CommentFilter,
): ResultComment[] =>
  matching(
    comments.filter(({ id }) => (!important || marked?.has(id)) && (within?.has(id) ?? true)),
    search,
  );

/** Something is looked for; all of them are shown otherwise. */
export const isNarrow = ({ search, important, within }: CommentFilter): boolean =>
  important || within !== undefined || search.trim() !== "";
