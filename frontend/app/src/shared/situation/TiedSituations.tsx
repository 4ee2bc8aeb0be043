import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../api";
import { useT } from "../i18n";
import { Section } from "../ui";
import { situationsQuery } from "./queries";
import { SituationRows } from "./SituationRows";
import { isTiedTo } from "./tied";

type Props = { kind: Schemas["SituationTieKind"]; id: string };

/** Situations that belong to a thing, where it is shown; without one there is nothing to see. */
export function TiedSituations({ kind, id }: Props) {
  const { data = [] } = useQuery(situationsQuery);
  const tied = data.filter((each) => isTiedTo(each, kind, id));
  const t = useT();
  return (
    tied.length > 0 && (
      <Section heading={t("Situations")}>
        <SituationRows situations={tied} />
      </Section>
    )
  );
}
