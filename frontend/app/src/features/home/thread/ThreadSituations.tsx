import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OfferedSituations, SituationRows, situationsQuery } from "../../../shared/situation";
import { situationsOf } from "./situationsOf";
import styles from "./thread.module.css";

/** Situations that belong to an expectation. They are private, so that no print has them. */
export function ThreadSituations({ of }: { of: Schemas["ThreadView"] }) {
  const t = useT();
  const { data = [] } = useQuery(situationsQuery);
  const { kind, key, gone } = of;
  const isGoal = kind === "goal";
  return (
    <section className={`${styles.same} no-print`} aria-labelledby="situations">
      <h2 id="situations">{t("Situations")}</h2>
      <SituationRows situations={situationsOf(of, data)} />
      {!gone && (
        <OfferedSituations
          at={isGoal ? "goal" : "theme"}
          of={isGoal ? { goal: key } : { thread: `${kind}.${key}` }}
        />
      )}
    </section>
  );
}
