import type { Chain } from "./chain/chain";
import { matching } from "./search";
import type { Comment } from "./types";

/** Which comments are looked at, and the lead's own marks on them. */
export type Look = {
  search: string;
  /** Only those that are marked. */
  important: boolean;
  /** Unknown until it is read. */
  marked: ReadonlySet<string> | undefined;
  /** Only those that stand in one theme. */
  within?: ReadonlySet<string> | undefined;
  chain: Chain;
  /** Marks a comment, or takes the mark away. */
  onMark: (comment: Comment) => void;
};

export const seen = (comments: Comment[], { search, important, marked, within }: Look): Comment[] =>
  matching(
    comments.filter(({ id }) => (!important || marked?.has(id)) && (within?.has(id) ?? true)),
    search,
  );

/** Something is looked for; all of them are shown otherwise. */
export const isNarrow = ({ search, important, within }: Look): boolean =>
  important || within !== undefined || search.trim() !== "";
