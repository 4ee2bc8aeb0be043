import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import type { Schemas } from "../../../shared/api";
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
import { WhatChanged } from "./WhatChanged";

type Props = {
  of: AgreementText;
  /** The address of another version. */
  at: (version: Schemas["AgreedVersion"]) => To;
  actions?: ReactNode;
  /** Renders what is below a clause. */
  below?: (clause: TextClause) => ReactNode;
};

/** An agreement as others read it; of a version that was replaced, its words and its day. */
export function AgreementBody({ of: text, at, actions, below }: Props) {
  const t = useT();
  const { lead, workspace, number, word, clauses, leftOut, turnout, agreedOn, talk } = text;
  const others = text.versions?.filter(({ id }) => id !== text.id) ?? [];
  const [latest] = others.filter((version) => version.number > number);
  return (
    <article className={styles.doc}>
      <PageHead heading={t("What you can expect from {{name}}", { name: lead })} actions={actions}>
        {latest ? (
          <>
            {t("{{name}} has replaced this version.", { name: lead })}{" "}
            <Link to={at(latest)}>{t("Read version {{number}}", { number: latest.number })}</Link>
          </>
        ) : (
          t(
            "{{name}} at {{workspace}} has marked this as agreed. It says what the role means in this team right now.",
            { name: lead, workspace },
          )
        )}
      </PageHead>
      <dl className={styles.facts}>
        <Pair of={t("Version")}>{number}</Pair>
        {others.length > 0 && (
          <Pair of={t("Other versions")}>
            {others.map((version) => (
              <Link key={version.id} className={styles.other} to={at(version)}>
                {t("Version {{number}}, {{day}}", {
                  number: version.number,
                  day: sayDay(version.agreedOn),
                })}
              </Link>
            ))}
          </Pair>
        )}
        {agreedOn && (
          <Pair of={t("Agreed on")}>
            {sayDay(agreedOn)}
            {talk && `, ${talk}`}
          </Pair>
        )}
        {!latest && <Turnout of={turnout} />}
      </dl>
      {word && (
        <blockquote className={styles.word} dir="auto">
          {word}
        </blockquote>
      )}
      <WhatChanged of={text.changes} />
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
              {!latest && below?.(clause)}
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
