import { MoveHorizontal } from "lucide-react";
import { useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { useStrings } from "../../../shared/i18n";
import { Button, Icon, Sign, useGroupName } from "../../../shared/ui";
import type { Sheet } from "../store/sheet";
import type { Tension } from "../types";
import styles from "./board.module.css";
import { useBoard, useDesk } from "./desk";
import { followTheme } from "./headings";
import { nameOfTheme } from "./names";
import parts from "./parts.module.css";
import { spareOf } from "./Slip";
import { boardStrings } from "./strings";

/** Where two groups may want the opposite. It is asked, never asserted; at most one at a time is asked here. */
export function Tensions({ themeId, all }: { themeId: string; all: Sheet["tensions"] }) {
  const here = useMemo(
    () => [...all.values()].filter((tension) => tension.themeId === themeId),
    [all, themeId],
  );
  const asked = here.find(({ state }) => state === "proposed");
  const confirmed = here.filter(({ state }) => state === "confirmed");
  return (
    <>
      {[...confirmed, ...(asked ? [asked] : [])].map((tension) => (
        <Sides key={tension.id} of={tension} />
      ))}
    </>
  );
}

function Sides({ of: tension }: { of: Tension }) {
  const say = useStrings(boardStrings);
  const { store, look } = useDesk();
  const other = useBoard(({ sheet }) => sheet.themes.get(tension.otherThemeId));
  const asked = tension.state === "proposed";
  const place = useRef<HTMLDivElement>(null);
  const settle = (state: Tension["state"]) => {
    flushSync(() => store.change({ kind: "tension", tensionId: tension.id, state }));
    look.tell(say(`tension.${state}`));
    const left = place.current?.querySelector("button");
    if (left) left.focus();
    else followTheme(tension.themeId);
  };
  return (
    <div
      ref={place}
      className={asked ? `tint ${parts.tension}` : `${parts.tension} ${parts.settled}`}
    >
      <p className={parts.pull}>
        <Icon of={MoveHorizontal} /> <b>{say(asked ? "tension.ask" : "tension.is")}</b>
      </p>
      <div className={parts.pullRule} aria-hidden="true" />
      <ul className={parts.sides}>
        <Side ids={tension.one} />
        <Side ids={tension.other} />
      </ul>
      {other && tension.otherThemeId !== tension.themeId && (
        <p className="note">{say("tension.with", { theme: nameOfTheme(other) })}</p>
      )}
      <div className="row no-print">
        {asked ? (
          <>
            <Button small onPress={() => settle("confirmed")}>
              {say("tension.confirm")}
            </Button>
            <Button small look="plain" onPress={() => settle("dismissed")}>
              {say("tension.dismiss")}
            </Button>
          </>
        ) : (
          <Button small look="plain" onPress={() => settle("proposed")}>
            {say("tension.back")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Side({ ids }: { ids: readonly string[] }) {
  const say = useStrings(boardStrings);
  const nameOf = useGroupName();
  const { material } = useDesk().store.view();
  const groups = material.groupsOf(ids);
  return (
    <li>
      <q className={parts.side} dir="auto">
        {material.textOf(ids[0] ?? "")}
      </q>
      <span className={styles.who}>
        {groups.map(({ group, voices }) => (
          <span key={group.id}>
            <Sign kind={group.kind} spare={spareOf(material.board.groups, group.id)} />
            {say("tension.side", { group: nameOf(group), count: voices })}
          </span>
        ))}
      </span>
    </li>
  );
}
