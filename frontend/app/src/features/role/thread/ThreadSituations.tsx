import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { inWords, useT } from "../../../shared/i18n";
import { OfferedSituations, SituationRows, situationsQuery } from "../../../shared/situation";
import { Fold } from "../../../shared/ui";
import { situationsOf } from "./situationsOf";

const places = ["goal", "theme", "clause", "item"] as const;

/** Situations that belong to an expectation. They are private, so that no print has them. */
export function ThreadSituations({ of }: { of: Schemas["ThreadView"] }) {
  const t = useT();
  const { data = [] } = useQuery(situationsQuery);
  const { kind, key, gone } = of;
  const hung = situationsOf(of, data);
  const isGoal = kind === "goal";
  return (
    <Fold
      className="no-print"
      label={t("Situations")}
      about={hung.length > 0 && inWords(hung.length)}
      open={hung.length > 0}
    >
      <SituationRows situations={hung} />
      {!gone && (
        <OfferedSituations
          at={places.find((each) => each === kind) ?? "theme"}
          of={isGoal ? { goal: key } : { thread: `${kind}.${key}` }}
        />
      )}
    </Fold>
  );
}
