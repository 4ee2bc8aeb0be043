import { Plus } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { uuid } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Button, Icon, useFocusBack } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { sectionLabels } from "../labels";
import {
  type AgreementStanding,
  agreementLimits,
  type ClauseSection,
  type WrittenAgreement,
} from "../types";
import { AgreementClauseRow } from "./AgreementClauseRow";
import { Editor } from "./Editor";
import { added, of, ownAgreementClause } from "./written";

type Props = Omit<
  ComponentProps<typeof AgreementClauseRow>,
  "clause" | "number" | "first" | "last" | "standing"
> & {
  section: ClauseSection;
  written: WrittenAgreement;
  /** Maps clauses to their votes in the version before. */
  standing: ReadonlyMap<string, AgreementStanding> | undefined;
};

const addLabels = {
  duty: msg("Add clause"),
  principle: msg("Add principle"),
};

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
    </section>
  );
}
