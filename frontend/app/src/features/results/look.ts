import { matching } from "./search";
import type { Comment } from "./types";

/** Which comments are looked at, and the lead's own marks on them. */
export type Look = {
  search: string;
  /** Only those that are marked. */
  important: boolean;
  marked: ReadonlySet<string>;
  /** Marks a comment, or takes the mark away. */
  onMark: (comment: Comment) => void;
};

export const seen = (comments: Comment[], { search, important, marked }: Look): Comment[] =>
  matching(important ? comments.filter(({ id }) => marked.has(id)) : comments, search);

/** Something is looked for; all of them are shown otherwise. */
export const isNarrow = ({ search, important }: Look): boolean => important || search.trim() !== "";
