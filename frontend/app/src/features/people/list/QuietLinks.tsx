import { lazy, Suspense } from "react";
import { Link, useLocation } from "react-router";
import { useT } from "../../../shared/i18n";
import { Fold, Skeleton } from "../../../shared/ui";
import type { Person } from "../types";
import { ExportMenu } from "./ExportMenu";
import styles from "./list.module.css";

const Coaching = lazy(async () => ({
  default: (await import("../offers/Coaching")).Coaching,
}));

const PastPromises = lazy(async () => ({
  default: (await import("./PastPromises")).PastPromises,
}));

type Props = {
  people: Person[];
  /** This many people are archived. */
  archived: number;
};

/** Coaching, folded, and links to rarely used pages, at the end of the page. */
export function QuietLinks({ people, archived }: Props) {
  const t = useT();
  const { hash } = useLocation();
  return (
    <>
      <Fold
        id="coaching"
        label={t("Coaching")}
        about={t("who coaches you, and whom you coach")}
        open={hash === "#coaching"}
        className={styles.fold}
        lazy
      >
        <Suspense fallback={<Skeleton lines={4} />}>
          <Coaching />
        </Suspense>
      </Fold>
      <Fold
        id="promises"
        label={t("Promises")}
        about={t("kept, moved or missed in twelve months")}
        open={hash === "#promises"}
        className={styles.fold}
        lazy
      >
        <Suspense fallback={<Skeleton lines={4} />}>
          <PastPromises />
        </Suspense>
      </Fold>
      <nav className={styles.quiet} aria-label={t("More about your people")}>
        <Link to="/people/add">{t("Import a file")}</Link>
        {people.some(({ email }) => !email) && (
          <Link to="/people?show=no-email">{t("Add email addresses")}</Link>
        )}
        <Link to="/people/team">{t("The team’s page")}</Link>
        <Link to="/people?show=groups">{t("Groups")}</Link>
        <Link to="/situations?records=who-has-what">{t("Who has what")}</Link>
        {archived > 0 && <Link to="/people?show=archived">{t("Archived")}</Link>}
        {people.length + archived > 0 && <ExportMenu className={styles.link} />}
      </nav>
    </>
  );
}
