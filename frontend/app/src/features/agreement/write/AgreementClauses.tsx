import { Plus } from "lucide-react";
import { useState } from "react";
import { uuid } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Button, Icon, RowButton, useFocusBack } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { sectionLabels } from "../labels";
import {
  type AgreementClause,
  type AgreementHistory,
  type AgreementStanding,
  agreementLimits,
  type ClauseSection,
  type WrittenAgreement,
} from "../types";
import { AgreementClauseRow } from "./AgreementClauseRow";
import { Editor } from "./Editor";
import { added, of, ownAgreementClause } from "./written";

type Props = {
  section: ClauseSection;
  written: WrittenAgreement;
  history: AgreementHistory;
  /** The clause that is written at. */
  editing: string | undefined;
  onEdit: (id: string | undefined) => void;
  onSaid: (text: string) => void;
  /** Maps clauses to their votes in the version before. */
  standing: ReadonlyMap<string, AgreementStanding> | undefined;
  proposed: readonly AgreementClause[] | undefined;
};

const addLabels = {
  duty: msg("Add clause"),
  principle: msg("Add principle"),
};

const principleExamples = [
  msg("We review each other’s changes within one working day."),
  msg("We fix a bug by first writing a test that shows it."),
  msg("We choose technology we know, unless something new saves us months."),
  msg("Whoever has to live with a decision makes it."),
  msg("We name things the way our users do."),
  msg("We release small changes often, and never late on a Friday."),
  msg("If two options are equally good, we choose the one that’s easier to undo."),
  msg("We write down why we decided something, where everyone looks."),
];

/** Edits what the lead does, or how they decide: clauses in their order, and space for one more. */
export function AgreementClauses(props: Props) {
  const { section, written, history } = props;
  const t = useT();
  const [fresh, setFresh] = useState<string>();
  const back = useFocusBack(fresh !== undefined);
  const full = written.clauses.length >= agreementLimits.clauses;
  const clauses = of(written, section);
  const heading = `section-${section}`;
  const add = (text: string) => {
    setFresh(undefined);
    if (text.trim())
      history.change((now) => added(now, ownAgreementClause(uuid(), section, text.trim())));
  };
  const start = (text: string) => {
    const id = uuid();
    history.change((now) => added(now, ownAgreementClause(id, section, text)));
    props.onEdit(id);
  };
  const examples = principleExamples
    .map((each) => t(each))
    .filter((each) => !clauses.some(({ text }) => text === each));
  return (
    <section className={styles.clauses} aria-labelledby={heading}>
      <h2 id={heading}>{t(sectionLabels[section])}</h2>
      <ol>
        {clauses.map((clause) => (
          <AgreementClauseRow
            key={clause.id}
            {...props}
            clause={clause}
            standing={props.standing?.get(clause.id)}
            number={written.clauses.indexOf(clause) + 1}
            first={clause === clauses[0]}
            last={clause === clauses.at(-1)}
          />
        ))}
      </ol>
      {fresh === undefined ? (
        <p className={styles.fresh}>
          <Button ref={back} small look="plain" isDisabled={full} onPress={() => setFresh("")}>
            <Icon of={Plus} />
            {t(addLabels[section])}
          </Button>{" "}
          {full && (
            <span className="note">
              {t("An agreement holds at most {{most}} clauses.", { most: agreementLimits.clauses })}
            </span>
          )}
        </p>
      ) : (
        <div className={styles.fresh}>
          <Editor text="" onText={setFresh} onDone={add} onCancel={() => setFresh(undefined)} />
        </div>
      )}
      {section === "principle" && !full && examples.length > 0 && (
        <details>
          <summary>{t("Examples to start from")}</summary>
          <ul className="rows">
            {examples.map((text) => (
              <li key={text}>
                {text}{" "}
                <RowButton word={t("Add principle")} about={text} onPress={() => start(text)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
