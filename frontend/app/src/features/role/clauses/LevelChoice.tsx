import { inWords, useT } from "../../../shared/i18n";
import { Button, Section, tellStep } from "../../../shared/ui";
import type { Role, RoleHistory } from "../types";
import { keepLevel, levelsOf } from "./levels";
import { focusSoon } from "./useClauseActions";

/** Asks which level of a ladder is the lead's. */
export function LevelChoice({ role, history }: { role: Role; history: RoleHistory }) {
  const t = useT();
  const levels = levelsOf(role);
  if (levels.length === 0) return null;
  const keep = (name: string, first?: string) => {
    history.change((now) => keepLevel(now, name));
    tellStep(t("Left out."), history);
    focusSoon(first);
  };
  return (
    <Section
      heading={t("Which of the {{levels}} levels is yours?", { levels: inWords(levels.length) })}
    >
      <p className="note">{t("The responsibilities of the other levels are left out.")}</p>
      <div className="row">
        {levels.map(({ name, clauses }) => (
          <Button key={name} small onPress={() => keep(name, clauses[0]?.id)}>
            {name}
          </Button>
        ))}
      </div>
    </Section>
  );
}
