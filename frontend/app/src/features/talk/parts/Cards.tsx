import type { Schemas } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import type { Talk } from "../../../shared/talk";
import styles from "../talk.module.css";
import { AutoSavedField } from "./AutoSavedField";

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

const cardTitles = {
  bridge: msg("Speak their language"),
  "may-share": msg("May I share this?"),
  disagreement: msg("We disagree"),
};

const cardNotes = {
  bridge: msg("When someone thinks in different terms from yours."),
  "may-share": msg("When you know something they don’t know yet."),
  disagreement: msg("Understand what a disagreement tells you before you respond."),
};

const cardQuestions = {
  "bridge.care": msg("What do they care about, in their own words?"),
  "bridge.ten-percent": msg("If they’re 10% right, which 10% is it?"),
  "bridge.shared-goal": msg("Which goal do we have in common?"),
  "bridge.sentence": msg("My message, in my own words"),
  "bridge.as-risk": msg("The same message as a risk"),
  "bridge.as-time": msg("The same message in terms of time"),
  "bridge.as-money": msg("The same message in terms of money"),
  "bridge.as-customers": msg("What it means for customers"),
  "may-share.allowed": msg("Am I allowed to share it?"),
  "may-share.context": msg("What context do they need to understand it?"),
  "may-share.carry": msg("Can the team handle it now?"),
  "may-share.decision": msg("Share it now, share it later, or not mine to share"),
  "may-share.share-on": msg("When and where?"),
  "may-share.feared": msg("What I’m afraid will happen"),
  "may-share.came": msg("Afterwards: what happened"),
  "disagreement.care": msg("What do they see that I don’t?"),
  "disagreement.their-way": msg("What happens if they get their way?"),
  "disagreement.feared": msg("What would I be afraid of then?"),
  "disagreement.shared-goal": msg("What do we both want?"),
};

function CardOf({ kind, talk }: { kind: Card["kind"]; talk: Talk }) {
  const t = useT();
  const known = talk.cards.find((card) => card.kind === kind);
  return (
    <details>
      <summary>
        {t(cardTitles[kind])}
        {known && <span className="meta"> {t("started")}</span>}
      </summary>
      <div className={styles.card}>
        <p className="note">{t(cardNotes[kind])}</p>
        {questions[kind].map((question) => (
          <AutoSavedField
            key={question}
            talk={talk}
            name={`${kind}-${question}`}
            label={t(cardQuestions[`${kind}.${question}` as keyof typeof cardQuestions])}
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
    const answers = questions[each].flatMap((asked) => {
      const said = texts.get(asked);
      return said ? [{ question: asked, text: said }] : [];
    });
    return answers.length > 0 ? [{ kind: each, answers }] : [];
  });
}
