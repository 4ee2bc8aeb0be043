import { type ReactNode, useState } from "react";
import { formatDay, inWords, inWordsFirst, useStrings } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { SaveState, UndoBar } from "../../../shared/saving";
import { Button, ButtonLink } from "../../../shared/ui";
import { meant, takenIn, waits } from "../clauses/clauses";
import type { History } from "../History";
import styles from "../role.module.css";
import { roleStrings } from "../strings";
import type { Role } from "../types";
import type { Saving } from "../useTyped";
import { Replace } from "./Replace";
import { Ticks } from "./Ticks";

type Props = {
  role: Role;
  saving: Saving;
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
  done: { undo: boolean; redo: boolean };
  history: History;
  children: ReactNode;
};

/** What is found, where it comes from, and the two ways on. */
export function RoleHead(props: Props) {
  const { role, saving, onFile, onPaste, done, history, children } = props;
  const say = useStrings(roleStrings);
  const [replacing, setReplacing] = useState(false);
  const shown = takenIn(role);
  const open = shown.map(waits);
  return (
    <div className={styles.head}>
      <PageTitle title={say("role")}>{useFinding(role)}</PageTitle>
      <p className="lede">{say(role.source ? "lede" : "lede.own")}</p>
      <Facts of={role.source} />
      <div className={styles.way}>
        <Ticks
          open={open}
          label={say("ticks", { done: open.filter((one) => !one).length, all: open.length })}
        />
        <div className="row">
          <Button onPress={() => setReplacing(true)}>{say("replace")}</Button>
          <ButtonLink to="/agreement">{say("agreement")}</ButtonLink>
          <ButtonLink look="primary" to="/surveys/new">
            {say("ask")}
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
  const say = useStrings(roleStrings);
  const all = takenIn(role).length;
  const count = takenIn(role).filter(waits).length;
  if (all === 0) return say("h1.none");
  if (count === 0) return say("h1.all");
  if (all === 1) return say("h1.only");
  if (count === all) return say("h1.no", { all: inWords(all) });
  return say("h1.some", { count, words: inWordsFirst(count), all: inWords(all) });
}

function Facts({ of: source }: { of: Role["source"] }) {
  const say = useStrings(roleStrings);
  return (
    <dl className={styles.facts}>
      {source && (
        <>
          <div>
            <dt>{say("from")}</dt>
            <dd>
              {source.pages
                ? say("pages", { name: source.name, count: source.pages })
                : source.name}
            </dd>
          </div>
          <div>
            <dt>{say("read-on")}</dt>
            <dd>{formatDay(source.readAt)}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{say("seen-by")}</dt>
        <dd>{say("you")}</dd>
      </div>
    </dl>
  );
}
