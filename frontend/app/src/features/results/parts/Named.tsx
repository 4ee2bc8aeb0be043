import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { inLanguage, useT } from "../../../shared/i18n";
import { Fold, Sign } from "../../../shared/ui";
import styles from "../results.module.css";
import type { NamedAnswers, Results } from "../types";

type Answer = NamedAnswers["answers"][number];

/** Answers of people who were told beforehand that theirs carries their name, apart from everybody else's. */
export function Named({ results }: { results: Results }) {
  const t = useT();
  const asked = useLocation().hash === "#named";
  const place = useRef<HTMLDivElement>(null);
  // Folds are not there yet when the router looks for the place.
  useEffect(() => {
    if (asked) place.current?.scrollIntoView();
  }, [asked]);
  if (results.named.length === 0) return null;
  return (
    <div id="named" ref={place}>
      {results.named.map(({ name, kind, answers, uncertain }) => {
        const given = answers.filter(hasSomething);
        const count = given.flatMap(wordsOf).length;
        return (
          <Fold
            key={name}
            open={asked}
            label={
              <>
                <Sign kind={kind} /> {name}
              </>
            }
            about={t(
              "no comments, not anonymous | {{count}} comment, not anonymous | {{count}} comments, not anonymous",
              { count },
            )}
          >
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
            {given.length > 0 ? (
              <dl className={styles.named}>
                {given.map((answer) => (
                  <Given key={answer.questionId} answer={answer} results={results} />
                ))}
              </dl>
            ) : (
              <p>{t("took part but left everything blank")}</p>
            )}
          </Fold>
        );
      })}
    </div>
  );
}

const wordsOf = ({ answer, example, advice }: Answer) => [answer, example, advice].filter(Boolean);

const hasSomething = (answer: Answer) => answer.rating !== undefined || wordsOf(answer).length > 0;

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
