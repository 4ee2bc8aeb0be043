import type { ReactNode } from "react";
import { sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { Pair } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { LeftOutThemes } from "../parts/LeftOutThemes";
import type { AgreementText, TextClause } from "../types";
import { ClauseReason } from "./ClauseReason";
import { Sections } from "./Sections";
import { Turnout } from "./Turnout";

type Props = {
  of: AgreementText;
  actions?: ReactNode;
  /** Renders what is below a clause. */
  below?: (clause: TextClause) => ReactNode;
};

/** An agreement as others read it. */
export function AgreementBody({ of: text, actions, below }: Props) {
  const t = useT();
  const { lead, workspace, number, word, clauses, leftOut, turnout, agreedOn, talk } = text;
  return (
    <article className={styles.doc}>
      <PageHead heading={t("What you can expect from {{name}}", { name: lead })} actions={actions}>
        {t(
          "{{name}} at {{workspace}} has marked this as agreed. It says what the role means in this team right now.",
          { name: lead, workspace },
        )}
      </PageHead>
      <dl className={styles.facts}>
        <Pair of={t("Version")}>{number}</Pair>
        {agreedOn && (
          <Pair of={t("Agreed on")}>
            {sayDay(agreedOn)}
            {talk && `, ${talk}`}
          </Pair>
        )}
        <Turnout of={turnout} />
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
              <ClauseReason of={clause} />
              {below?.(clause)}
            </div>
          </li>
        )}
      />
      {turnout && !turnout.byName && (
        <p className="note">{t("How people voted is only shown to them and to the lead.")}</p>
      )}
      <LeftOutThemes of={leftOut} />
    </article>
  );
}
