import { limits } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { Button, Seg, TextField, useFieldText, useGroupName } from "../../../../shared/ui";
import type { Audience, AudiencePart, SurveyGroup, SurveyPerson } from "../../types";
import { partsOf, unitOf } from "../draft/audience";
import styles from "./people.module.css";

export type Splitting = {
  /** Asks somebody in that part; undefined asks them no more. */
  onPlace: (person: SurveyPerson, unit: string | undefined) => void;
  onRename: (partId: string, name: string) => void;
  onTogether: () => void;
};

type Props = Splitting & { group: SurveyGroup; people: SurveyPerson[]; audience: Audience };

/** Edits who is in which part, and the names of the parts. */
export function SplitEditor({ group, people, audience, ...act }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const parts = partsOf(audience, group.id);
  const taken = parts.map(({ name }) => name.trim().toLowerCase());
  const isTwice = new Set(taken).size < taken.length;
  return (
    <div className={styles.editor}>
      <p className="note">
        {t("Each half needs enough answers of its own. This only applies to this survey.")}
      </p>
      <div className={styles.names}>
        {parts.map((part, i) => (
          <PartName
            key={part.id}
            label={t(i === 0 ? "First half" : "Second half")}
            part={part}
            isTwice={isTwice}
            onRename={(name) => act.onRename(part.id, name)}
          />
        ))}
      </div>
      <ul className={styles.placing}>
        {people.map((person) => {
          const unit = unitOf(audience, person.id);
          return (
            <li key={person.id}>
              <span>{person.name}</span>
              <Seg
                legend={person.name}
                of={[...parts.map(({ id, name }) => [id, name] as const), ["", t("Not asked")]]}
                chosen={unit ?? ""}
                onChoose={(part) => act.onPlace(person, part || undefined)}
              />
            </li>
          );
        })}
      </ul>
      <div className="row">
        <Button small onPress={act.onTogether}>
          {t("Undo the split of {{group}}", { group: nameOf(group) })}
        </Button>
      </div>
    </div>
  );
}

type NameProps = {
  label: string;
  part: AudiencePart;
  isTwice: boolean;
  onRename: (name: string) => void;
};

function PartName({ label, part, isTwice, onRename }: NameProps) {
  const t = useT();
  const [typed, setTyped] = useFieldText(part.name);
  const missing = part.name.trim() ? undefined : t("Enter a name.");
  return (
    <TextField
      label={label}
      hint={t("Everyone sees which half they’re in.")}
      error={missing ?? (isTwice ? t("Use two different names.") : undefined)}
      value={typed}
      maxLength={limits.AudiencePart.name.maxLength}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value);
        onRename(event.target.value);
      }}
    />
  );
}
