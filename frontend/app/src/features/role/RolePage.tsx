import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ShouldRevalidateFunctionArgs, useLoaderData } from "react-router";
import { queries, roleQuery } from "../../shared/api";
import { useDocument } from "../../shared/changes";
import { useT } from "../../shared/i18n";
import { faultText } from "../../shared/problems";
import { nameTab, type Tab, UndoAnnouncement } from "../../shared/saving";
import { tellStep, useHeadingFocus } from "../../shared/ui";
import { read } from "./clauses/clauses";
import { LeftOutClauses } from "./clauses/LeftOutClauses";
import { LevelChoice } from "./clauses/LevelChoice";
import { RoleClauses } from "./clauses/RoleClauses";
import { FormerDescriptions } from "./parts/FormerDescriptions";
import { NoRole } from "./parts/NoRole";
import { RoleFoot } from "./parts/RoleFoot";
import { RoleHead } from "./parts/RoleHead";
import { roleDocument } from "./queries";
import { DropArea } from "./reading/DropArea";
import { Paste } from "./reading/Paste";
import { ReadingNote } from "./reading/ReadingNote";
import { useReading } from "./reading/useReading";
import { StartingPoints } from "./templates/StartingPoints";
import { useStarting } from "./templates/useStarting";
import { BesideNoRole } from "./thread/BesideRole";
import type { Reading, Role } from "./types";

export async function loader() {
  const [tab] = await Promise.all([
    nameTab(),
    // What another tab has typed meanwhile is read again.
    queries.fetchQuery({ ...roleQuery, staleTime: 0 }),
  ]);
  return tab;
}

/** Opening a row changes the address alone. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export function Component() {
  const tab = useLoaderData<typeof loader>();
  useSuspenseQuery(roleQuery);
  return <RolePage tab={tab} />;
}

/** Shows what is expected of a lead, sentence by sentence. */
function RolePage({ tab }: { tab: Tab }) {
  const t = useT();
  const { value: role, saving, history, steps: done } = useDocument<Role>(roleDocument);
  const [pasting, setPasting] = useState(false);
  const paste = () => setPasting(true);
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
    void history.saved().catch(() => {});
  }, tab);
  return (
    <DropArea onFile={reading.read}>
      <UndoAnnouncement of={done} />
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {t("One of the responsibilities couldn’t be saved")}:{" "}
          {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      {empty ? (
        <NoRole onFile={reading.read} onPaste={paste} done={done} history={history}>
          <ReadingNote of={reading} />
        </NoRole>
      ) : (
        <>
          <RoleHead role={role} saving={saving} done={done} history={history}>
            <ReadingNote of={reading} />
          </RoleHead>
          <LevelChoice role={role} history={history} />
          <RoleClauses
            role={role}
            history={history}
            saving={saving}
            onTemplate={starting.shows ? undefined : starting.offer}
          />
        </>
      )}
      {empty && <BesideNoRole />}
      <StartingPoints role={role} history={history} starting={starting} />
      {!empty && <RoleFoot role={role} onFile={reading.read} onPaste={paste} />}
      <LeftOutClauses role={role} history={history} />
      <FormerDescriptions />
      <Paste open={pasting} onClose={() => setPasting(false)} onFile={reading.read} />
    </DropArea>
  );
}
