import { Link } from "react-router";
import { useT } from "../../../shared/i18n";
import type { Person } from "../types";
import { ExportMenu } from "./ExportMenu";
import styles from "./list.module.css";

type Props = {
  people: Person[];
  /** This many people are archived. */
  archived: number;
};

/** Links to rarely used pages, at the end of the page. */
export function QuietLinks({ people, archived }: Props) {
  const t = useT();
  return (
    <nav className={styles.quiet} aria-label={t("More about your people")}>
      <Link to="/people/add">{t("Import a file")}</Link>
      {people.some(({ email }) => !email) && (
        <Link to="/people?show=no-email">{t("Add email addresses")}</Link>
      )}
      <Link to="/people?show=groups">{t("Groups")}</Link>
      <Link to="/people/stages">{t("Who has what")}</Link>
      <Link to="/people/coaching">{t("Coaching")}</Link>
      {archived > 0 && <Link to="/people?show=archived">{t("Archived")}</Link>}
      {people.length + archived > 0 && <ExportMenu className={styles.link} />}
    </nav>
  );
}
