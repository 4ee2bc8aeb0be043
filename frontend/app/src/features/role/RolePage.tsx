import { useState, useSyncExternalStore } from "react";
import type { Versioned } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { faultText } from "../../shared/problems";
import { SaveTrouble, StepsTold, type Tab, useUndoKeys } from "../../shared/saving";
import { tellStep, useHeadingFocus } from "../../shared/ui";
import { ClashLines } from "./ClashLines";
import { Clauses } from "./Clauses";
import { read } from "./clauses";
import { DropArea } from "./DropArea";
import { Empty } from "./Empty";
import { History } from "./History";
import { LeftOut } from "./LeftOut";
import { Paste } from "./Paste";
import { ReadingNote } from "./ReadingNote";
import { RoleHead } from "./RoleHead";
import { StartingPoints } from "./StartingPoints";
import { roleStrings } from "./strings";
import type { Reading, Role } from "./types";
import { useReading } from "./useReading";
import { useStarting } from "./useStarting";
import { useTyped } from "./useTyped";

/** What is expected of a lead, sentence by sentence. */
export function RolePage({ initial, tab }: { initial: Versioned<Role>; tab: Tab }) {
  const say = useStrings(roleStrings);
  const [{ role, saving }, typed] = useTyped(initial, tab);
  const [pasting, setPasting] = useState(false);
  const paste = () => setPasting(true);
  const [history] = useState(() => new History(typed));
  useUndoKeys(history);
  const done = useSyncExternalStore(history.subscribe, history.view);
  const empty = role.clauses.length === 0;
  const starting = useStarting();
  useHeadingFocus(empty);
  const reading = useReading((found: Reading) => {
    let kept = 0;
    history.change((now) => {
      const next = read(now, found);
      kept = next.kept;
      return next.role;
    });
    const values = { count: found.clauses.length, name: found.source.name };
    const replaced = kept > 0 ? say("said.replaced.kept", { count: kept }) : say("said.replaced");
    tellStep(empty ? say("said.read", values) : replaced, history);
    void typed.flush();
  }, tab);
  return (
    <DropArea onFile={reading.read}>
      <StepsTold of={done} />
      <SaveTrouble of={saving} typed={typed} clashTitle={say("clash.title")}>
        {(clashes) => <ClashLines of={clashes} role={role} />}
      </SaveTrouble>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {say("refused")}: {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      {empty ? (
        <Empty onFile={reading.read} onPaste={paste} done={done} history={history}>
          <ReadingNote of={reading} />
        </Empty>
      ) : (
        <>
          <RoleHead
            role={role}
            saving={saving}
            onFile={reading.read}
            onPaste={paste}
            done={done}
            history={history}
          >
            <ReadingNote of={reading} />
          </RoleHead>
          <Clauses
            role={role}
            history={history}
            saving={saving}
            onTemplate={starting.shows ? undefined : starting.offer}
          />
        </>
      )}
      <StartingPoints role={role} history={history} starting={starting} />
      <LeftOut role={role} history={history} />
      <Paste open={pasting} onClose={() => setPasting(false)} onFile={reading.read} />
    </DropArea>
  );
}
