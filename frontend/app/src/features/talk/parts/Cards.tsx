import { useRef } from "react";
import type { Schemas } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { changeTalk, type Talk } from "../../../shared/talk";
import { cardStrings } from "../cardStrings";
import styles from "../talk.module.css";
import { KeptField } from "./KeptField";

type Card = Schemas["TalkCard"];
type Question = Schemas["CardAnswer"]["question"];

/** In the order in which they are asked. */
const questions: Record<Card["kind"], readonly Question[]> = {
  bridge: [
    ...(["care", "ten-percent", "shared-goal", "sentence"] as const),
    ...(["as-risk", "as-time", "as-money", "as-customers"] as const),
  ],
  "may-share": ["allowed", "context", "carry", "decision", "share-on", "feared", "came"],
  disagreement: ["care", "their-way", "feared", "shared-goal"],
};

const kinds = ["bridge", "may-share", "disagreement"] as const;

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
  const say = useStrings(cardStrings);
  // One answer is saved after the other.
  const newest = useRef(talk.cards);
  newest.current = talk.cards;
  const known = talk.cards.find((card) => card.kind === kind);
  return (
    <details>
      <summary>
        {say(`${kind}.title`)}
        {known && <span className="meta"> {say("begun")}</span>}
      </summary>
      <div className={styles.card}>
        <p className="note">{say(`${kind}.note`)}</p>
        {questions[kind].map((question) => (
          <KeptField
            key={question}
            talkId={talk.id}
            name={`${kind}-${question}`}
            label={say(`${kind}.${question}` as Parameters<typeof say>[0])}
            value={known?.answers.find((answer) => answer.question === question)?.text}
            rows={2}
            save={(text) =>
              changeTalk(talk.id, { cards: answered(newest.current, kind, question, text) })
            }
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
    const answers = questions[each].flatMap((asked) => {
      const said = texts.get(asked);
      return said ? [{ question: asked, text: said }] : [];
    });
    return answers.length > 0 ? [{ kind: each, answers }] : [];
  });
}
