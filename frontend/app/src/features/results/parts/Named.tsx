import { inLanguage, useT } from "../../../shared/i18n";
import { Sign } from "../../../shared/ui";
import styles from "../results.module.css";
import type { NamedAnswers, Results } from "../types";

type Answer = NamedAnswers["answers"][number];

/** Answers of people who were told beforehand that theirs carries their name, apart from everybody else's. */
export function Named({ results }: { results: Results }) {
  const t = useT();
  return results.named.map(({ name, kind, answers, uncertain }, at) => (
    <section
      key={name}
      id={at === 0 ? "named" : undefined}
      className={styles.named}
      aria-label={t("{{person}}, not anonymous", { person: name })}
    >
      <h2>
        <Sign kind={kind} /> {t("{{person}}, not anonymous", { person: name })}
      </h2>
      <p className="note">
        {t("They knew this before they answered, and aren’t counted in any group.")}
      </p>
      {uncertain && (
        <p>
          {t("You had access to this link, so it’s not certain that {{person}} answered.", {
            person: name,
          })}
        </p>
      )}
      {answers.some(hasSomething) ? (
        <dl>
          {answers.filter(hasSomething).map((answer) => (
            <Given key={answer.questionId} answer={answer} results={results} />
          ))}
        </dl>
      ) : (
        <p>{t("took part but left everything blank")}</p>
      )}
    </section>
  ));
}

const hasSomething = ({ rating, answer, example, advice }: Answer) =>
  rating !== undefined || Boolean(answer || example || advice);

function Given({ answer, results }: { answer: Answer; results: Results }) {
  const t = useT();
  const asked = [...results.items, ...results.questions].find(
    ({ questionId }) => questionId === answer.questionId,
  );
  return (
    <div>
      <dt className="note">
        {asked && inLanguage(asked.text)}
        {answer.rating !== undefined && `: ${t("gave {{rating}}", { rating: answer.rating })}`}
      </dt>
      {answer.answer && <dd className="voice">{answer.answer}</dd>}
      {answer.example && <dd className="voice">{answer.example}</dd>}
      {answer.advice && (
        <>
          <dt className="meta">{t("What would make it a 10")}</dt>
          <dd className="voice">{answer.advice}</dd>
        </>
      )}
    </div>
  );
}
