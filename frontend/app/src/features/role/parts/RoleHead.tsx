import type { ReactNode } from "react";
import type { DocumentSaving } from "../../../shared/changes";
import { inWords, inWordsFirst, useT } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { SaveState, UndoBar } from "../../../shared/saving";
import { takenIn, waits } from "../clauses/clauses";
import styles from "../role.module.css";
import type { Role, RoleHistory } from "../types";

type Props = {
  role: Role;
  saving: DocumentSaving;
  done: { undo: boolean; redo: boolean };
  history: RoleHistory;
  children: ReactNode;
};

/** Shows the heading; until something is interpreted, also what to do. */
export function RoleHead({ role, saving, done, history, children }: Props) {
  const t = useT();
  return (
    <div className={styles.head}>
      <PageTitle title={t("Role")}>{useFinding(role)}</PageTitle>
      {takenIn(role).every(waits) && (
        <p className="lede">
          {t(
            "Say what each responsibility means in your team right now. Then ask others what they expect; the role agreement combines both.",
          )}
        </p>
      )}
      <div className={styles.history}>
        <UndoBar view={done} history={history} />
        <SaveState of={saving} />
      </div>
      {children}
    </div>
  );
}

function useFinding(role: Role): string {
  const t = useT();
  const all = takenIn(role).length;
  const count = takenIn(role).filter(waits).length;
  if (all === 0) return t("You’ve left out every responsibility");
  if (count === 0) return t("You’ve interpreted every responsibility");
  if (all === 1) return t("Your responsibility still needs your interpretation");
  if (count === all)
    return t("None of the {{all}} responsibilities has your interpretation yet", {
      all: inWords(all),
    });
  return t(
    "One of {{all}} responsibilities still needs your interpretation | {{words}} of {{all}} responsibilities still need your interpretation",
    { count, words: inWordsFirst(count), all: inWords(all) },
  );
}
