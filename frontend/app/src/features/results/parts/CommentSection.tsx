import type { ReactNode } from "react";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { Seg, SegItem, TextField } from "../../../shared/ui";
import { InTheme } from "../chain/InTheme";
import { type CommentFilter, filteredComments, isNarrow } from "../commentFilter";
import styles from "../results.module.css";
import { everyComment } from "../search";
import type { OpenQuestion, Results } from "../types";
import { CommentList } from "./CommentList";
import { Details } from "./Details";

type Props = {
  results: Results;
  look: CommentFilter;
  /** Of the theme that alone is shown; empty where it is gone. */
  theme: string | undefined;
  chainUnread: boolean;
  marksUnread: boolean;
  onSearch: (search: string) => void;
  onImportant: (important: boolean) => void;
  onEverywhere: () => void;
};

/** What they wrote, question by question, in the order in which it was shuffled. */
export function CommentSection({ results, look, theme, chainUnread, marksUnread, ...on }: Props) {
  const t = useT();
  const { onSearch, onImportant, onEverywhere } = on;
  const all = everyComment(results);
  const found = filteredComments(all, look).length;
  const marked = look.marked && all.filter(({ id }) => look.marked?.has(id)).length;
  const words = results.items.some(({ examples, advice }) => examples.length + advice.length > 0);
  if (results.questions.length === 0 && !words) return null;
  return (
    <section className={styles.words} aria-labelledby="words">
      <h2 id="words">{t("In their own words")}</h2>
      {all.length > 0 && (
        <search className={styles.search}>
          <TextField
            label={t("Search comments")}
            type="search"
            value={look.search}
            onChange={(event) => onSearch(event.target.value)}
          />
          <Seg legend={t("Show")}>
            <SegItem name="which" checked={!look.important} onChange={() => onImportant(false)}>
              {t("All {{count}}", { count: all.length })}
            </SegItem>
            <SegItem name="which" checked={look.important} onChange={() => onImportant(true)}>
              {marked === undefined ? t("Important") : t("Important {{count}}", { count: marked })}
            </SegItem>
          </Seg>
          <p className="note" role="status">
            {isNarrow(look)
              ? t("{{count}} of {{all}} found", { count: found, all: all.length })
              : t("{{count}} comment | {{count}} comments", { count: all.length })}
          </p>
        </search>
      )}
      {theme !== undefined && (
        <InTheme name={theme} count={look.within?.size ?? 0} onAll={onEverywhere} />
      )}
      {chainUnread && (
        <p className="note">{t("Can’t show what happened with the comments right now.")}</p>
      )}
      {marksUnread && <p className="note">{t("Your marks can’t be loaded right now.")}</p>}
      {results.questions.map((question) => (
        <Question key={question.questionId} of={question} results={results} look={look} />
      ))}
      {words && (
        <>
          {results.items.map((item) => (
            <Details key={item.questionId} of={item} results={results} look={look} />
          ))}
          <p className="note">{t("Ratings, examples and advice were shuffled separately.")}</p>
        </>
      )}
      {all.length > 0 && (
        <p className="note">
          {t("Only you can see which comments are marked, unless you publish them.")}
        </p>
      )}
    </section>
  );
}

type QuestionProps = { of: OpenQuestion; results: Results; look: CommentFilter };

const commentCounts = {
  pooled: msg(
    "{{count}} comment, from all groups together and shuffled. Groups aren’t shown, because not every group has at least {{twice}} answers. | {{count}} comments, from all groups together and shuffled. Groups aren’t shown, because not every group has at least {{twice}} answers.",
  ),
  "pooled-handed-out": msg(
    "{{count}} comment, from all groups together and shuffled. Groups aren’t shown, because you handed out all links. | {{count}} comments, from all groups together and shuffled. Groups aren’t shown, because you handed out all links.",
  ),
};

function Question({ of: question, results, look }: QuestionProps) {
  const t = useT();
  const { comments } = question;
  const labelled = comments.some(({ launchGroupId }) => launchGroupId);
  const pooled = results.allHandedOut ? "pooled-handed-out" : "pooled";
  const about = t(
    labelled
      ? "{{count}} comment, shuffled. Its group is shown because every group has at least {{twice}} answers, as people were told. | {{count}} comments, shuffled. Groups are shown because every group has at least {{twice}} answers, as people were told."
      : commentCounts[pooled],
    {
      count: comments.length,
      twice: 2 * results.k,
    },
  );
  return (
    <Section id={question.questionId} heading={inLanguage(question.text)}>
      <p className="note">{comments.length === 0 ? t("Nobody wrote a comment here.") : about}</p>
      <CommentList of={comments} results={results} look={look} />
    </Section>
  );
}

type SectionProps = { id: string; heading: string; children: ReactNode };

const Section = ({ id, heading, children }: SectionProps) => (
  <section className={styles.question} aria-labelledby={id}>
    <h3 id={id}>{heading}</h3>
    {children}
  </section>
);
