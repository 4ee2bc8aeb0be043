import { inLanguage, useT } from "../../../shared/i18n";
import { TextField } from "../../../shared/ui";
import { InTheme } from "../chain/InTheme";
import { type CommentFilter, filteredComments, isNarrow } from "../commentFilter";
import styles from "../results.module.css";
import { everyComment } from "../search";
import type { RatedItem, ResultComment, Results } from "../types";
import { CommentList } from "./CommentList";

type Props = {
  results: Results;
  look: CommentFilter;
  /** Only this theme is shown; empty if it is gone. */
  theme: string | undefined;
  chainUnread: boolean;
  marksUnread: boolean;
  onSearch: (search: string) => void;
  onImportant: (important: boolean) => void;
  onEverywhere: () => void;
};

/** Comments on one question, or on one rated item, where there are two kinds of them. */
type Part = {
  id: string;
  heading: string;
  comments: ResultComment[];
  advice?: ResultComment[];
  rated?: true;
};

const allOf = ({ comments, advice = [] }: Part) => [...comments, ...advice];

const partsOf = ({ questions, items }: Results): Part[] => [
  ...questions.map(({ questionId, text, comments }) => ({
    ...{ id: questionId, heading: inLanguage(text), comments },
  })),
  ...items
    .filter(({ examples, advice }: RatedItem) => examples.length + advice.length > 0)
    .map(({ questionId, text, examples, advice }) => ({
      ...{ id: questionId, heading: inLanguage(text), comments: examples, advice },
      rated: true as const,
    })),
];

/** Shows the comments, question by question, in their shuffled order. */
export function CommentSection({ results, look, theme, chainUnread, marksUnread, ...on }: Props) {
  const t = useT();
  const { onSearch, onImportant, onEverywhere } = on;
  const all = everyComment(results);
  if (results.tooFew || all.length === 0) return null;
  const found = filteredComments(all, look).length;
  const marked = look.marked && all.filter(({ id }) => look.marked?.has(id)).length;
  const narrow = isNarrow(look);
  const parts = partsOf(results).filter(
    (part) => !narrow || filteredComments(allOf(part), look).length > 0,
  );
  return (
    <div className={styles.answers}>
      <div>
        {theme !== undefined && (
          <InTheme name={theme} count={look.within?.size ?? 0} onAll={onEverywhere} />
        )}
        {chainUnread && (
          <p className="note">{t("Can’t show what happened with the comments right now.")}</p>
        )}
        {parts.map((part) => (
          <Question key={part.id} of={part} results={results} look={look} />
        ))}
        {parts.some(({ rated }) => rated) && (
          <p className={`note ${styles.apart}`}>
            {t("Ratings, examples and advice were shuffled separately.")}
          </p>
        )}
      </div>
      <search className={`no-print ${styles.index}`}>
        <TextField
          label={t("Search comments")}
          type="search"
          value={look.search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <p className={narrow ? "note" : "sr"} role="status">
          {narrow && t("{{count}} of {{all}} found", { count: found, all: all.length })}
        </p>
        {parts.length > 1 && (
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#q-${part.id}`}>{part.heading}</a>{" "}
                <span className="num">{filteredComments(allOf(part), look).length}</span>
              </li>
            ))}
          </ul>
        )}
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={look.important}
            onChange={({ target }) => onImportant(target.checked)}
          />{" "}
          {t("Only important")} <span className="meta">{marked}</span>
        </label>
        {marksUnread && <p className="note">{t("Your marks can’t be loaded right now.")}</p>}
        <p className="meta">
          {t("Only you can see which comments are marked, unless you publish them.")}
        </p>
      </search>
    </div>
  );
}

type QuestionProps = { of: Part; results: Results; look: CommentFilter };

function Question({ of: part, results, look }: QuestionProps) {
  const t = useT();
  const { id, heading, comments, advice = [], rated } = part;
  const rating = rated && { rating: `/gaps?survey=${results.surveyId}&item=${id}` };
  const list = { results, look, about: heading, ...rating };
  return (
    <section className={styles.question} id={`q-${id}`} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>
        {heading}{" "}
        <span className="meta">
          {t("{{count}} comment | {{count}} comments", { count: allOf(part).length })}
        </span>
      </h2>
      {allOf(part).length === 0 && <p className="note">{t("Nobody wrote a comment here.")}</p>}
      {rated && comments.length > 0 && <h3>{t("Examples")}</h3>}
      <CommentList of={comments} {...list} />
      {advice.length > 0 && (
        <>
          <h3>{t("What would make it a 10")}</h3>
          <CommentList of={advice} {...list} />
        </>
      )}
    </section>
  );
}
