import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OfferedSituations, SituationRows, situationsQuery } from "../../../shared/situation";
import { Section } from "../../../shared/ui";
import { situationsOf } from "./situationsOf";
import styles from "./thread.module.css";

/** Situations that belong to an expectation. They are private, so that no print has them. */
export function ThreadSituations({ of }: { of: Schemas["ThreadView"] }) {
  const t = useT();
  const { data = [] } = useQuery(situationsQuery);
  const { kind, key, gone } = of;
  const isGoal = kind === "goal";
  return (
    <Section className={`${styles.same} no-print`} heading={t("Situations")}>
      <SituationRows situations={situationsOf(of, data)} />
      {!gone && (
        <OfferedSituations
          at={isGoal ? "goal" : "theme"}
          of={isGoal ? { goal: key } : { thread: `${kind}.${key}` }}
        />
      )}
    </Section>
  );
}
