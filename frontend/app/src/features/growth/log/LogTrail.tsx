import { useInfiniteQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, followRow, Trail as Rule, Skeleton } from "../../../shared/ui";
import styles from "../growth.module.css";
import { entriesQuery, type Filter } from "../queries";
import { EntryRow } from "./EntryRow";

type Props = { filter: Filter; atGoal?: boolean };

/** Lines of the log on their rule, the latest day first. */
export function LogTrail({ filter, atGoal = false }: Props) {
  const t = useT();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    {
      ...entriesQuery(filter),
      placeholderData: (before) => before,
    },
  );
  if (!data) {
    return error ? <ProblemNote error={error} onRetry={refetch} /> : <Skeleton lines={4} />;
  }
  const entries = data.pages.flatMap(({ items }) => items);
  const filtered = filter.q || filter.kind || filter.evidence || (filter.goalId && !atGoal);
  if (entries.length === 0) {
    return (
      <p className={`note ${styles.noLine}`}>
        {t(
          filtered
            ? "No entries match. Remove a filter to see more."
            : "No entries yet. Start with something that happened today.",
        )}
      </p>
    );
  }
  const showMore = async () => {
    const { data: more } = await fetchNextPage();
    const first = more?.pages.at(-1)?.items[0];
    if (first) followRow(first.id);
  };
  return (
    <>
      <Rule>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} atGoal={atGoal} />
        ))}
      </Rule>
      <p className={styles.trailKey}>
        <span>
          <i className={styles.evidence} />
          {t("evidence")}
        </span>
        <span>
          <i />
          {t("log entry")}
        </span>
      </p>
      {hasNextPage && (
        <div className={styles.more}>
          <Button small look="plain" isPending={isFetchingNextPage} onPress={showMore}>
            {t("Show more")}
          </Button>
        </div>
      )}
    </>
  );
}
