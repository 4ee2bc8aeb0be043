import { useId } from "react";
import { useT } from "../../../../shared/i18n";
import { Sign, useGroupName } from "../../../../shared/ui";
import type { Audience, SurveyGroup, SurveyPerson } from "../../types";
import styles from "../builder.module.css";
import { unitId } from "../draft/audience";
import { SplitEditor, type Splitting } from "./SplitEditor";

type Props = {
  group: SurveyGroup;
  people: SurveyPerson[];
  audience: Audience;
  spare: (id: string) => number;
  open: boolean;
  onToggle: () => void;
  splitting: Splitting;
};

/** A group in two parts, and whoever of it is in neither. */
export function SplitRows({ group, people, audience, spare, open, onToggle, splitting }: Props) {
  const t = useT();
  const groupName = useGroupName()(group);
  const id = useId();
  const m = people.length;
  return (
    <>
      {audience
        .filter(({ groupId }) => groupId === group.id)
        .map((unit) => {
          const key = unitId(unit);
          const n = unit.personIds.length;
          const name = unit.part?.name ?? t("{{group}}, in neither half", { group: groupName });
          return (
            <li key={key}>
              <span>
                <Sign kind={unit.part ? "own" : group.kind} spare={spare(key)} /> {name}
              </span>
              <span className="meta">{unit.part && t("of {{group}}", { group: groupName })}</span>
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={open}
                aria-controls={id}
                aria-label={t(
                  "{{group}}: {{n}} of {{count}} person, choose people | {{group}}: {{n}} of {{count}} people, choose people",
                  { group: name, n, count: m },
                )}
                onClick={onToggle}
              >
                {t("{{n}} of {{count}} person | {{n}} of {{count}} people", { n, count: m })}
              </button>
            </li>
          );
        })}
      <li id={id} hidden={!open}>
        <SplitEditor group={group} people={people} audience={audience} {...splitting} />
      </li>
    </>
  );
}
