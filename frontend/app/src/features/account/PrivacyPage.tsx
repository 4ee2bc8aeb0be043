import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Section, Skeleton } from "../../shared/ui";
import styles from "./Account.module.css";
import { DueRows } from "./privacy/DueRows";
import { Periods } from "./privacy/Periods";
import { PersonDataPart } from "./privacy/PersonDataPart";
import { retentionQuery } from "./privacy/privacy";

/** How long the workspace keeps things, for leads; what it stores about someone, for owners. */
export function Component() {
  const t = useT();
  const isOwner = useMe().role === "owner";
  const { data: read, error, refetch } = useQuery(retentionQuery);
  const due = read && (read.value.dueOfAll ?? read.value.due);
  return (
    <>
      <PageHead
        heading={
          due
            ? t(
                due.length > 0
                  ? "Old data is deleted within the next 30 days"
                  : "No data is deleted within the next 30 days",
              )
            : t("Data protection")
        }
        title={t("Data protection")}
      >
        {t(
          "Owners decide how long this workspace keeps things. Leads read here what goes, and when.",
        )}
      </PageHead>
      <div className={styles.column}>
        {error && <ProblemNote error={error} onRetry={refetch} />}
        {!read && !error && <Skeleton />}
        {read && (
          <>
            <DueRows retention={read.value} />
            <Section className={styles.part} heading={t("How long things are kept")}>
              <Periods key={read.etag} {...read} changeable={isOwner} />
            </Section>
          </>
        )}
        {isOwner && <PersonDataPart />}
      </div>
    </>
  );
}
