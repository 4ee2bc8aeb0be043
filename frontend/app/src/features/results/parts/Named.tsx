import { inLanguage, useStrings } from "../../../shared/i18n";
import { Sign } from "../../../shared/ui";
import styles from "../results.module.css";
import { resultsStrings } from "../strings";
import type { NamedAnswers, Results } from "../types";

type Answer = NamedAnswers["answers"][number];

/** Answers of people who were told beforehand that theirs carries their name, apart from everybody else's. */
export function Named({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  return results.named.map(({ name, kind, answers, uncertain }, at) => (
    <section
      key={name}
      id={at === 0 ? "named" : undefined}
      className={styles.named}
      aria-label={say("by-name", { person: name })}
    >
      <h2>
        <Sign kind={kind} /> {say("by-name", { person: name })}
      </h2>
      <p className="note">{say("by-name.note")}</p>
      {uncertain && <p>{say("uncertain", { person: name })}</p>}
      {answers.some(hasSomething) ? (
        <dl>
          {answers.filter(hasSomething).map((answer) => (
            <Given key={answer.questionId} answer={answer} results={results} />
          ))}
        </dl>
      ) : (
        <p>{say("no-answer")}</p>
      )}
    </section>
  ));
}

const hasSomething = ({ rating, answer, example, advice }: Answer) =>
  rating !== undefined || Boolean(answer || example || advice);

function Given({ answer, results }: { answer: Answer; results: Results }) {
  const say = useStrings(resultsStrings);
  const asked = [...results.items, ...results.questions].find(
    ({ questionId }) => questionId === answer.questionId,
  );
  return (
    <div>
      <dt className="note">
        {asked && inLanguage(asked.text)}
        {answer.rating !== undefined && `: ${say("rated", { rating: answer.rating })}`}
      </dt>
      {answer.answer && <dd className="voice">{answer.answer}</dd>}
      {answer.example && <dd className="voice">{answer.example}</dd>}
      {answer.advice && (
        <>
          <dt className="meta">{say("advice-heading")}</dt>
          <dd className="voice">{answer.advice}</dd>
        </>
      )}
    </div>
  );
}
