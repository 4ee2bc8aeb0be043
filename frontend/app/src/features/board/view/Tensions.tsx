import { MoveHorizontal } from "lucide-react";
import { useMemo } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon, Sign, useGroupName } from "../../../shared/ui";
import type { Material } from "../state/material";
import { listOf, nowhere, type Sheet } from "../state/sheet";
import type { BoardGroup, Tension } from "../types";
import styles from "./board.module.css";
import { decideTension } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { spareInBoardGroup } from "./groups";

/** Shows the contradictions that the lead has marked, then those that the language model asks about. */
export function Tensions({ themeId, all }: { themeId: string; all: Sheet["tensions"] }) {
  const here = useMemo(
    () => [...all.values()].filter((tension) => shownIn(tension) === themeId),
    [all, themeId],
  );
  return (["confirmed", "proposed"] as const).flatMap((state) =>
    here
      .filter((tension) => tension.state === state)
      .map((tension) =>
        state === "confirmed" ? (
          <Marked key={tension.id} of={tension} />
        ) : (
          <Proposed key={tension.id} of={tension} />
        ),
      ),
  );
}

/** The theme, or `nowhere`. */
const shownIn = ({ themeId, otherThemeId }: Tension): string => themeId ?? otherThemeId ?? nowhere;

function Marked({ of: tension }: { of: Tension }) {
  const t = useT();
  const editor = useEditor();
  const { material } = editor.store.view();
  const [group, opposed] = [tension.one, tension.other].map((ids) => soleGroup(material, ids));
  const two = group !== undefined && opposed !== undefined && group !== opposed;
  const takeBack = () => decideTension(editor, tension.id, "dismissed", t("Contradiction removed"));
  return (
    <div className={styles.tension}>
      <p className={styles.pull}>
        <Icon of={MoveHorizontal} />{" "}
        <b>{t(two ? "Two groups contradict each other" : "These contradict each other")}</b>
      </p>
      <div className={styles.pullRule} aria-hidden="true" />
      <Sides of={tension} most={1} />
      <div className="row no-print">
        <Button small look="plain" onPress={takeBack}>
          {t("Remove")}
        </Button>
      </div>
    </div>
  );
}

/** Asks about what the language model takes for a contradiction; paper asks nothing. */
function Proposed({ of: tension }: { of: Tension }) {
  const t = useT();
  const editor = useEditor();
  const mark = () => decideTension(editor, tension.id, "confirmed", t("Contradiction marked"));
  const decline = () => decideTension(editor, tension.id, "dismissed", t("Suggestion removed"));
  return (
    <div className={`no-print ${styles.tension}`}>
      <p>{t("Do these contradict each other? The language model thinks so.")}</p>
      <Sides of={tension} most={3} />
      <div className="row">
        <Button small onPress={mark}>
          {t("Mark a contradiction")}
        </Button>
        <Button small look="plain" onPress={decline}>
          {t("No")}
        </Button>
      </div>
    </div>
  );
}

type SidesProps = {
  of: Tension;
  /** Quotes that are shown of each side. */
  most: number;
};

function Sides({ of: tension, most }: SidesProps) {
  const t = useT();
  const other = useBoard(({ sheet }) => sheet.themes.get(tension.otherThemeId ?? nowhere));
  const one = useGroups(tension.one, tension.themeId);
  const against = useGroups(tension.other, tension.otherThemeId);
  return (
    <>
      <ul className={styles.sides}>
        <Side ids={tension.one} groups={one} most={most} />
        <Side ids={tension.other} groups={against} most={most} against />
      </ul>
      {other && tension.otherThemeId !== shownIn(tension) && (
        <p className="note">
          {t("The opposite view is in “{{theme}}”.", { theme: nameOfTheme(other) })}
        </p>
      )}
    </>
  );
}

/** The group that all of these are of; none where the release allows no label for one of them. */
function soleGroup(material: Material, ids: readonly string[]): BoardGroup | undefined {
  const [group, ...more] = new Set(ids.map((id) => material.groupOf(id)));
  return more.length === 0 ? group : undefined;
}

type Voices = { group: BoardGroup; voices: number; all: number };

/**
 * Counts the voices of each group on one side, and all of the group in its theme; empty if the
 * release allows no labels.
 */
function useGroups(ids: readonly string[], themeId = nowhere): Voices[] {
  const { material } = useEditor().store.view();
  const inTheme = useBoard(({ sheet }) => listOf(sheet, themeId));
  return useMemo(() => {
    // What was moved out of the theme still stands on its side.
    const all = material.groupsOf(themeId === nowhere ? ids : [...inTheme, ...ids]);
    return material.groupsOf(ids).map(({ group, voices }) => ({
      group,
      voices,
      all: all.find((each) => each.group === group)?.voices ?? voices,
    }));
  }, [material, ids, inTheme, themeId]);
}

type SideProps = {
  ids: readonly string[];
  groups: readonly Voices[];
  most: number;
  against?: boolean;
};

function Side({ ids, groups, most, against = false }: SideProps) {
  const t = useT();
  const nameOf = useGroupName();
  const { material } = useEditor().store.view();
  return (
    <li className={against ? styles.against : undefined}>
      {ids.slice(0, most).map((id) => (
        <q key={id} className={styles.side} dir="auto">
          {material.textOf(id)}
        </q>
      ))}
      <span className={styles.who}>
        {groups.map(({ group, voices, all }) => (
          <span key={group.id}>
            <Sign kind={group.kind} spare={spareInBoardGroup(material.groups, group.id)} />
            {t("{{count}} of {{all}} in {{group}}", { group: nameOf(group), count: voices, all })}
          </span>
        ))}
      </span>
    </li>
  );
}
