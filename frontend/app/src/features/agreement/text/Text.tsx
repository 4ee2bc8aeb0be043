import type { ReactNode } from "react";
import { sayDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import styles from "../agreement.module.css";
import { LeftOut } from "../parts/LeftOut";
import { agreementStrings } from "../strings";
import { type AgreementText, sections, type TextClause } from "../types";

type Props = {
  of: AgreementText;
  actions?: ReactNode;
  /** What stands below a clause. */
  below?: (clause: TextClause) => ReactNode;
};

/** An agreement as others read it. */
export function Text({ of: text, actions, below }: Props) {
  const say = useStrings(agreementStrings);
  const { lead, workspace, number, word, clauses, leftOut, agreedOn, talk } = text;
  return (
    <article className={styles.doc}>
      <PageHead heading={say("doc.h1", { name: lead })} actions={actions}>
        {say("text.lede", { name: lead, workspace })}
      </PageHead>
      <dl className={styles.facts}>
        <div>
          <dt>{say("version.word")}</dt>
          <dd>{number}</dd>
        </div>
        {agreedOn && (
          <div>
            <dt>{say("agreed-on")}</dt>
            <dd>
              {sayDay(agreedOn)}
              {talk && `, ${talk}`}
            </dd>
          </div>
        )}
      </dl>
      {word && (
        <blockquote className={styles.word} dir="auto">
          {word}
        </blockquote>
      )}
      {sections.map((section) => {
        const here = clauses.filter((clause) => clause.section === section);
        return (
          here.length > 0 && (
            <section key={section} className={styles.clauses} aria-labelledby={section}>
              <h2 id={section}>{say(`section.${section}`)}</h2>
              <ol>
                {here.map((clause) => (
                  <li key={clause.id} id={`clause-${clause.id}`} className={styles.clause}>
                    <span className={styles.n}>{clauses.indexOf(clause) + 1}</span>
                    <div>
                      <p className={styles.text} dir="auto">
                        {clause.text}
                      </p>
                      {clause.why && (
                        <p className={styles.why} dir="auto">
                          {clause.why}
                        </p>
                      )}
                      {below?.(clause)}
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      <LeftOut of={leftOut} />
    </article>
  );
}
