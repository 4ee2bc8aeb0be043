import type { Schemas } from "../../../shared/api";
import { cardOf } from "../../../shared/cards";
import { inLanguage, useT } from "../../../shared/i18n";
import type { Talk } from "../../../shared/talk";
import styles from "../talk.module.css";
import { AutoSavedField } from "./AutoSavedField";

type Card = Schemas["TalkCard"];
type Question = Schemas["CardAnswer"]["question"];

const kinds = ["bridge", "may-share", "disagreement"] as const;

/** In the order in which they are asked. */
const questionsOf = (kind: Card["kind"]) =>
  cardOf(kind).questions.map(({ id, label }) => ({ id: id as Question, label }));

/** Exercises of the preparation, for the reader alone. An answer is saved when it is left. */
export function Cards({ talk }: { talk: Talk }) {
  return (
    <div className={styles.cards}>
      {kinds.map((kind) => (
        <CardOf key={kind} kind={kind} talk={talk} />
      ))}
    </div>
  );
}

function CardOf({ kind, talk }: { kind: Card["kind"]; talk: Talk }) {
  const t = useT();
  const { title, note } = cardOf(kind);
  const known = talk.cards.find((card) => card.kind === kind);
  return (
    <details>
      <summary>
        {inLanguage(title)}
        {known && <span className="meta"> {t("started")}</span>}
      </summary>
      <div className={styles.card}>
        <p className="note">{inLanguage(note)}</p>
        {questionsOf(kind).map(({ id: question, label }) => (
          <AutoSavedField
            key={question}
            talk={talk}
            name={`${kind}-${question}`}
            label={inLanguage(label)}
            value={known?.answers.find((answer) => answer.question === question)?.text}
            rows={2}
            change={(text) => ({ cards: answered(talk.cards, kind, question, text) })}
          />
        ))}
      </div>
    </details>
  );
}

/** All cards with one answer changed; an empty one goes, and with the last its card. */
export function answered(
  cards: readonly Card[],
  kind: Card["kind"],
  question: Question,
  text: string | null,
): Card[] {
  return kinds.flatMap((each) => {
    const before = cards.find((card) => card.kind === each)?.answers ?? [];
    if (each !== kind) return before.length > 0 ? [{ kind: each, answers: before }] : [];
    const texts = new Map(before.map((answer) => [answer.question, answer.text]));
    if (text) texts.set(question, text);
    else texts.delete(question);
    const answers = questionsOf(each).flatMap(({ id: asked }) => {
      const said = texts.get(asked);
      return said ? [{ question: asked, text: said }] : [];
    });
    return answers.length > 0 ? [{ kind: each, answers }] : [];
  });
}
