import { type Say, useStrings } from "../../../shared/i18n";
import { type Knot, Thread } from "../../../shared/thread";
import { VerdictName } from "../../../shared/verdict";
import type { Chain, ChainLink } from "./chain";
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
  if (chain.size === 0) return null;
  const begin: Knot = { key: "comment", text: say("comment"), here: true };
  const links = chain.get(commentId) ?? [];
  if (links.length === 0) {
    const knots = [begin, { key: "theme", text: say("no-theme"), missing: true }];
    return <Thread label={say("thread")} knots={knots} />;
  }
  return links.map((link) => (
    <Thread
      key={link.themeId}
      label={say("thread")}
      knots={[begin, ...knotsOf(link, say), ...ratingOf(rating, say)]}
    />
  ));
}

type Words = Say<typeof chainStrings.en>;

/** Enough of a clause to know it again. */
const begin = (text: string) => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

function knotsOf(
  { boardId, themeId, themeName, verdict, published, clauses }: ChainLink,
  say: Words,
) {
  const board = `/themes/${boardId}`;
  const theme = `${board}#theme-${themeId}`;
  const knots: Knot[] = [
    { key: "theme", text: themeName, to: theme },
    verdict
      ? { key: "verdict", text: <VerdictName of={verdict} />, to: theme }
      : { key: "verdict", text: say("no-verdict"), missing: true },
    published
      ? { key: "reply", text: say("told"), to: `${board}/publish` }
      : { key: "reply", text: say("untold"), to: `${board}/publish`, missing: true },
  ];
  const of = clauses.map(({ id, text }) => ({
    key: id,
    text: say("clause", { text: begin(text) }),
    to: `/role#clause-${id}`,
  }));
  return [
    ...knots,
    ...(of.length > 0 ? of : [{ key: "clause", text: say("no-clause"), missing: true }]),
  ];
}

const ratingOf = (to: string | undefined, say: Words): Knot[] => [
  to
    ? { key: "rating", text: say("rating"), to }
    : { key: "rating", text: say("no-rating"), missing: true },
];
