import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useLoaderData } from "react-router";
import { queries, roleQuery, type Versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { faultText } from "../../shared/problems";
import { nameTab, SaveTrouble, type Tab, UndoAnnouncement, useUndoKeys } from "../../shared/saving";
import { tellStep, useHeadingFocus } from "../../shared/ui";
import { Clauses } from "./clauses/Clauses";
import { read } from "./clauses/clauses";
import { LeftOut } from "./clauses/LeftOut";
import { History } from "./History";
import { ClashLines } from "./parts/ClashLines";
import { Empty } from "./parts/Empty";
import { RoleHead } from "./parts/RoleHead";
import { DropArea } from "./reading/DropArea";
import { Paste } from "./reading/Paste";
import { ReadingNote } from "./reading/ReadingNote";
import { useReading } from "./reading/useReading";
import { StartingPoints } from "./templates/StartingPoints";
import { useStarting } from "./templates/useStarting";
import type { Reading, Role } from "./types";
import { useTyped } from "./useTyped";

export async function loader() {
  const [tab] = await Promise.all([
    nameTab(),
    // What another tab has typed meanwhile is read again.
    queries.fetchQuery({ ...roleQuery, staleTime: 0 }),
  ]);
  return tab;
}

export function Component() {
  const tab = useLoaderData<typeof loader>();
  return <RolePage initial={useSuspenseQuery(roleQuery).data} tab={tab} />;
}

/** What is expected of a lead, sentence by sentence. */
function RolePage({ initial, tab }: { initial: Versioned<Role>; tab: Tab }) {
  const t = useT();
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
    const replaced =
      kept > 0
        ? t(
            "Text replaced. One responsibility you had interpreted is kept below, under “left out”. | Text replaced. {{first}} responsibilities you had interpreted are kept below, under “left out”.",
            { count: kept },
          )
        : t("Text replaced. What you added yourself is still there.");
    tellStep(
      empty
        ? t(
            "{{count}} responsibility imported from “{{name}}”. | {{count}} responsibilities imported from “{{name}}”.",
            values,
          )
        : replaced,
      history,
    );
    void typed.flush();
  }, tab);
  return (
    <DropArea onFile={reading.read}>
      <UndoAnnouncement of={done} />
      <SaveTrouble of={saving} typed={typed} clashTitle={t("This has been changed in another tab")}>
        {(clashes) => <ClashLines of={clashes} role={role} />}
      </SaveTrouble>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {t("One of the responsibilities couldn’t be saved")}:{" "}
          {saving.faults.map((fault) => faultText(fault)).join(" ")}
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
