import type { ReactNode } from "react";
import { Link, type To } from "react-router";
import type { Schemas } from "../api";
import { sayDay } from "../days";
import { useT } from "../i18n";
import { Fold } from "../ui";
import { VerdictName } from "../verdict";
import { Changed } from "./Changed";
import { found, type TeamPart, type TeamRow, type TeamSection } from "./rows";
import styles from "./team.module.css";
import { useTeamParts } from "./useTeamParts";

type Props = {
  of: TeamSection;
  /** Only rows with these words are shown. */
  sought?: string;
  /** The address of another version of the agreement. */
  at?: (version: Schemas["AgreedVersion"]) => To;
};

/** What a team reads of one section: clauses, decisions, or the records of a template. */
export function TeamSectionBody({ of, sought = "", at }: Props) {
  const parts = found(useTeamParts().parts(of), sought);
  if (of.agreement && !sought) return <Agreement of={of.agreement} parts={parts} at={at} />;
  return parts.map((part) => <Part key={part.key} of={part} />);
}

function Part({ of: { heading, numbered, rows } }: { of: TeamPart }) {
  const List = numbered ? "ol" : "ul";
  return (
    <>
      {heading && <h3 dir="auto">{heading}</h3>}
      <List className={styles.rows}>
        {rows.map((row, at) => (
          <Row key={row.key} of={row} number={numbered ? at + 1 : undefined} />
        ))}
      </List>
    </>
  );
}

function Row({ of, number }: { of: TeamRow; number: number | undefined }) {
  const { head, beside, verdict, isSentence, more } = of;
  const isName = !isSentence && beside === undefined && more.length > 0;
  return (
    <li className={beside === undefined ? undefined : styles.pair}>
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <p className={isSentence && "voice"} dir="auto">
        {isName ? <b>{head}</b> : head}
      </p>
      {beside !== undefined && <p dir="auto">{beside}</p>}
      {verdict && (
        <p className={styles.verdict}>
          <VerdictName of={verdict} />
        </p>
      )}
      {more.map(({ label, text }) => (
        <p key={(label ?? "") + text} className={verdict ? "voice" : "meta"} dir="auto">
          {label && `${label} `}
          {text}
        </p>
      ))}
    </li>
  );
}

type AgreementProps = {
  of: Schemas["AgreementText"];
  parts: TeamPart[];
  at: Props["at"];
};

/** Begins with what changed, as most readers know the rest. */
function Agreement({ of, parts, at }: AgreementProps) {
  const t = useT();
  const { changes, clauses, versions = [], number } = of;
  const others = versions.filter((version) => version.number !== number);
  const all = parts.map((part) => <Part key={part.key} of={part} />);
  const isNew = changes === undefined || changes.clauses.length === 0;
  return (
    <>
      {changes && !isNew && (
        <>
          <h3>{t("What changed since version {{number}}", { number: changes.number })}</h3>
          <ul className={styles.rows}>
            {changes.clauses.map(({ change, text, before = text }) => (
              <li key={change + text}>
                <p className={`voice ${styles.changed}`} dir="auto">
                  <Changed
                    before={change === "added" ? "" : before}
                    after={change === "removed" ? "" : text}
                  />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {isNew ? (
        all
      ) : (
        <Fold label={t("The clause | All {{count}} clauses", { count: clauses.length })}>
          {all}
        </Fold>
      )}
      {at && others.length > 0 && (
        <Fold label={t("Other versions")}>
          <ul className={styles.versions}>
            {others.map((version) => (
              <li key={version.id}>
                <Link to={at(version)}>
                  {t("Version {{number}}, {{day}}", {
                    number: version.number,
                    day: sayDay(version.agreedOn),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** Sections as folds, where they are not the page's own subject. */
export function TeamFolds({ of }: { of: readonly TeamSection[] }): ReactNode {
  const t = useT();
  return of.map((section) => (
    <Fold
      key={section.key}
      label={<TeamSectionName of={section} />}
      {...(section.changedOn && {
        about: t("changed on {{day}}", { day: sayDay(section.changedOn) }),
      })}
    >
      <TeamSectionBody of={section} />
    </Fold>
  ));
}

/** The heading of a section. */
export function TeamSectionName({ of }: { of: TeamSection }) {
  return useTeamParts().nameOf(of);
}
