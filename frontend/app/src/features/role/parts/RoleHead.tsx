import { type ReactNode, useState } from "react";
import type { DocumentSaving } from "../../../shared/changes";
import { formatDay, inWords, inWordsFirst, useT } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { SaveState, UndoBar } from "../../../shared/saving";
import { Button, ButtonLink } from "../../../shared/ui";
import { meant, takenIn, waits } from "../clauses/clauses";
import styles from "../role.module.css";
import type { Role, RoleHistory } from "../types";
import { Replace } from "./Replace";
import { RoleProgress } from "./RoleProgress";

type Props = {
  role: Role;
  saving: DocumentSaving;
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
  done: { undo: boolean; redo: boolean };
  history: RoleHistory;
  children: ReactNode;
};

/** What is found, where it comes from, and the two ways on. */
export function RoleHead(props: Props) {
  const { role, saving, onFile, onPaste, done, history, children } = props;
  const t = useT();
  const [replacing, setReplacing] = useState(false);
  const shown = takenIn(role);
  const open = shown.map(waits);
  return (
    <div className={styles.head}>
      <PageTitle title={t("Role")}>{useFinding(role)}</PageTitle>
      <p className="lede">
        {t(
          role.source
            ? "Job descriptions are generic. Say what each responsibility means in your team right now. Then ask others what they expect; the role agreement combines both."
            : "Say what each responsibility means in your team right now. Then ask others what they expect; the role agreement combines both.",
        )}
      </p>
      <Facts of={role.source} />
      <div className={styles.way}>
        <RoleProgress
          open={open}
          label={t("Interpreted: {{done}} of {{all}} responsibilities", {
            done: open.filter((one) => !one).length,
            all: open.length,
          })}
        />
        <div className="row">
          <Button onPress={() => setReplacing(true)}>{t("Replace text")}</Button>
          <ButtonLink to="/role/agreement">{t("Role agreement", { context: "link" })}</ButtonLink>
          <ButtonLink look="primary" to="/surveys/new">
            {t("Ask what others expect")}
          </ButtonLink>
        </div>
      </div>
      <div className={styles.history}>
        <UndoBar view={done} history={history} />
        <SaveState of={saving} />
      </div>
      {children}
      <Replace
        meant={meant(role.clauses).length}
        open={replacing}
        onClose={() => setReplacing(false)}
        onFile={onFile}
        onPaste={onPaste}
      />
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

function Facts({ of: source }: { of: Role["source"] }) {
  const t = useT();
  return (
    <dl className={styles.facts}>
      {source && (
        <>
          <div>
            <dt>{t("Source")}</dt>
            <dd>
              {source.pages
                ? t("{{name}}, {{count}} page | {{name}}, {{count}} pages", {
                    name: source.name,
                    count: source.pages,
                  })
                : source.name}
            </dd>
          </div>
          <div>
            <dt>{t("Imported on")}</dt>
            <dd>{formatDay(source.readAt)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{t("Visible to", { context: "short" })}</dt>
        <dd>{t("only you")}</dd>
      </div>
    </dl>
  );
}
