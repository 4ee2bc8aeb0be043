import { useQuery } from "@tanstack/react-query";
import { allQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { SituationRows } from "../../../shared/situation";
import { ofPerson } from "./ofPerson";
import styles from "./person.module.css";

/** Situations that name a person. */
export function PersonSituations({ personId }: { personId: string }) {
  const t = useT();
  const { data = [] } = useQuery(allQuery("/api/situations", { personId }));
  const shown = ofPerson(data);
  if (shown.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="situations">
      <h2 id="situations">{t("Situations")}</h2>
      <SituationRows situations={shown} />
    </section>
  );
}
