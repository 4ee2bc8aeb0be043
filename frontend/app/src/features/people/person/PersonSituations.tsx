import { useQuery } from "@tanstack/react-query";
import { allQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { SituationRows } from "../../../shared/situation";
import styles from "./person.module.css";

/** Those that are over, of which the latest are shown. */
const latest = 3;

/** Open situations that name a person, then the latest that are over. */
export function PersonSituations({ personId }: { personId: string }) {
  const t = useT();
  const { data = [] } = useQuery(allQuery("/api/situations", { personId }));
  if (data.length === 0) return null;
  const isOpen = ({ state }: (typeof data)[number]) => state === "open" || state === "set-aside";
  const over = data.filter((each) => !isOpen(each)).slice(0, latest);
  return (
    <section className={styles.part} aria-labelledby="situations">
      <h2 id="situations">{t("Situations")}</h2>
      <SituationRows situations={[...data.filter(isOpen), ...over]} />
    </section>
  );
}
