import type { ReactNode } from "react";
import { sayDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import styles from "../agreement.module.css";
import { LeftOut } from "../parts/LeftOut";
import { agreementStrings } from "../strings";
import type { AgreementText, TextClause } from "../types";
import { Sections } from "./Sections";

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
      <Sections
        of={clauses}
        row={(clause, number) => (
          <li key={clause.id} id={`clause-${clause.id}`} className={styles.clause}>
            <span className={styles.n}>{number}</span>
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
        )}
      />
      <LeftOut of={leftOut} />
    </article>
  );
}
