import { type Say, useStrings } from "../../../shared/i18n";
import {
  type Knot,
  noTheme,
  replyKnot,
  Thread,
  themeKnots,
  threadStrings,
} from "../../../shared/thread";
import type { Chain, ChainTheme } from "./chain";
import { chainStrings } from "./strings";

type Props = {
  chain: Chain;
  commentId: string;
  /** Where its rating stands, if it was written beside one. */
  rating?: string | undefined;
};

/** What became of a comment, for each theme that it stands in. Without any board there is nothing to say. */
export function CommentThread({ chain, commentId, rating }: Props) {
  const say = useStrings(chainStrings);
  const of = useStrings(threadStrings);
  if (chain.size === 0) return null;
  const begin: Knot = { key: "comment", text: say("comment"), here: true };
  const themes = chain.get(commentId) ?? [];
  if (themes.length === 0) {
    return <Thread label={say("thread")} knots={[begin, noTheme(of)]} />;
  }
  return themes.map((theme) => (
    <Thread
      key={`${theme.boardId} ${theme.themeId}`}
      label={say("thread")}
      of={{ kind: "theme", key: theme.themeId }}
      knots={[
        begin,
        ...themeKnots(theme, of),
        replyKnot(theme, of),
        ...clausesOf(theme, say),
        ...ratingOf(rating, say),
      ]}
    />
  ));
}

type Words = Say<typeof chainStrings.en>;

/** Enough of a clause to know it again. */
const begin = (text: string) => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

function clausesOf({ clauses }: ChainTheme, say: Words): Knot[] {
  const of = clauses.map(({ id, text }) => ({
    key: id,
    text: say("clause", { text: begin(text) }),
    to: `/role#clause-${id}`,
  }));
  return of.length > 0 ? of : [{ key: "clause", text: say("no-clause"), missing: true }];
}

const ratingOf = (to: string | undefined, say: Words): Knot[] => [
  to
    ? { key: "rating", text: say("rating"), to }
    : { key: "rating", text: say("no-rating"), missing: true },
];
