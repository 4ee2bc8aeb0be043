import type { ReactNode } from "react";
import { inLanguage, useStrings } from "../../../shared/i18n";
import { Seg, SegItem, TextField } from "../../../shared/ui";
import { InTheme } from "../chain/InTheme";
import { chainStrings } from "../chain/strings";
import { isNarrow, type Look, seen } from "../look";
import styles from "../results.module.css";
import { everyComment } from "../search";
import { resultsStrings } from "../strings";
import type { OpenQuestion, Results } from "../types";
import { CommentList } from "./CommentList";
import { Details } from "./Details";

type Props = {
  results: Results;
  look: Look;
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
  const say = useStrings(resultsStrings);
  const chainSay = useStrings(chainStrings);
  const { onSearch, onImportant, onEverywhere } = on;
  const all = everyComment(results);
  const found = seen(all, look).length;
  const marked = look.marked && all.filter(({ id }) => look.marked?.has(id)).length;
  const words = results.items.some(({ examples, advice }) => examples.length + advice.length > 0);
  if (results.questions.length === 0 && !words) return null;
  return (
    <section className={styles.words} aria-labelledby="words">
      <h2 id="words">{say("words")}</h2>
      {all.length > 0 && (
        <search className={styles.search}>
          <TextField
            label={say("search")}
            type="search"
            value={look.search}
            onChange={(event) => onSearch(event.target.value)}
          />
          <Seg legend={say("show-which")}>
            <SegItem name="which" checked={!look.important} onChange={() => onImportant(false)}>
              {say("show-all", { count: all.length })}
            </SegItem>
            <SegItem name="which" checked={look.important} onChange={() => onImportant(true)}>
              {marked === undefined ? say("important") : say("show-important", { count: marked })}
            </SegItem>
          </Seg>
          <p className="note" role="status">
            {isNarrow(look)
              ? say("found", { count: found, all: all.length })
              : say("all", { count: all.length })}
          </p>
        </search>
      )}
      {theme !== undefined && (
        <InTheme name={theme} count={look.within?.size ?? 0} onAll={onEverywhere} />
      )}
      {chainUnread && <p className="note">{chainSay("failed")}</p>}
      {marksUnread && <p className="note">{say("marks-unread")}</p>}
      {results.questions.map((question) => (
        <Question key={question.questionId} of={question} results={results} look={look} />
      ))}
      {words && (
        <>
          {results.items.map((item) => (
            <Details key={item.questionId} of={item} results={results} look={look} />
          ))}
          <p className="note">{say("shuffled-apart")}</p>
        </>
      )}
      {all.length > 0 && <p className="note">{say("important.note")}</p>}
    </section>
  );
}

type QuestionProps = { of: OpenQuestion; results: Results; look: Look };

function Question({ of: question, results, look }: QuestionProps) {
  const say = useStrings(resultsStrings);
  const { comments } = question;
  const labelled = comments.some(({ launchGroupId }) => launchGroupId);
  const pooled = results.allHandedOut ? "pooled-handed-out" : "pooled";
  const about = say(labelled ? "labelled" : pooled, {
    count: comments.length,
    twice: 2 * results.k,
  });
  const none = results.heldBack.includes(question.questionId)
    ? say("held-back", { k: results.k })
    : say("no-comments");
  return (
    <Section id={question.questionId} heading={inLanguage(question.text)}>
      <p className="note">{comments.length === 0 ? none : about}</p>
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
