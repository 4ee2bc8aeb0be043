import { useMemo } from "react";
import { useT } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { useEditor } from "./editor/boardEditor";
import { countsOf } from "./editor/names";
import { spareOf } from "./groups";

/** Voices, and by group only where the release allows it. */
export function WhoSaid({ ids, theme }: { ids: readonly string[]; theme: Theme }) {
  const t = useT();
  const nameOf = useGroupName();
  const { material } = useEditor().store.view();
  const groups = useMemo(() => material.groupsOf(ids), [material, ids]);
  return (
    <span className={styles.who}>
      {countsOf(theme).map((count) => (
        <span key={count}>{count}</span>
      ))}
      {groups.map(({ group, voices }) => (
        <span key={group.id}>
          <Sign kind={group.kind} spare={spareOf(material.groups, group.id)} />
          {t("{{group}} {{count}}", { group: nameOf(group), count: voices })}
        </span>
      ))}
    </span>
  );
}
