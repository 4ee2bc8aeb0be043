import { useQuery } from "@tanstack/react-query";
import { allQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OfferedSituations, SituationRows } from "../../../shared/situation";
import { Section } from "../../../shared/ui";
import { ofPerson } from "./ofPerson";
import styles from "./person.module.css";

/** Situations that name a person. */
export function PersonSituations({ personId }: { personId: string }) {
  const t = useT();
  const { data = [] } = useQuery(allQuery("/api/situations", { personId }));
  const shown = ofPerson(data);
  const offered = <OfferedSituations at="person" of={{ person: personId }} />;
  if (shown.length === 0) return offered;
  return (
    <Section className={styles.part} heading={t("Situations")}>
      <SituationRows situations={shown} />
      {offered}
    </Section>
  );
}
