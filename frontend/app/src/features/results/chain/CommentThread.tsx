import { type Translate, useT } from "../../../shared/i18n";
import { type Knot, noTheme, replyKnot, Thread, themeKnots } from "../../../shared/thread";
import type { ChainTheme, CommentChains } from "./chain";

type Props = {
  chain: CommentChains;
  commentId: string;
  /** The rating that the comment belongs to is here, if there is one. */
  rating?: string | undefined;
};

/**
 * Shows what became of a comment, for each theme that it stands in. Without any board there is
 * nothing to say.
 */
export function CommentThread({ chain, commentId, rating }: Props) {
  const t = useT();
  if (chain.size === 0) return null;
  const begin: Knot = { key: "comment", text: t("Comment"), here: true };
  const themes = chain.get(commentId) ?? [];
  if (themes.length === 0) {
    return <Thread label={t("What happened with this comment")} knots={[begin, noTheme(t)]} />;
  }
  return themes.map((theme) => (
    <Thread
      key={`${theme.boardId} ${theme.themeId}`}
      label={t("What happened with this comment")}
      of={{ kind: "theme", key: theme.themeId }}
      knots={[
        begin,
        ...themeKnots(theme, t),
        replyKnot(theme, t),
        ...clausesOf(theme, t),
        ...ratingOf(rating, t),
      ]}
    />
  ));
}

/** Enough of a clause to know it again. */
const begin = (text: string) => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

function clausesOf({ clauses }: ChainTheme, t: Translate): Knot[] {
  const of = clauses.map(({ id, text }) => ({
    key: id,
    text: t("Responsibility: {{text}}", { text: begin(text) }),
    to: `/role#clause-${id}`,
  }));
  return of.length > 0 ? of : [{ key: "clause", text: t("Not in your role yet"), missing: true }];
}

const ratingOf = (to: string | undefined, t: Translate): Knot[] => [
  to
    ? { key: "rating", text: t("Rating"), to }
    : { key: "rating", text: t("Not rated yet"), missing: true },
];
