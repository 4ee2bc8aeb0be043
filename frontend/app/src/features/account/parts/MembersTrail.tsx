import { useInfiniteQuery } from "@tanstack/react-query";
import { formatTime, language, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Fold, followRow, Skeleton } from "../../../shared/ui";
import styles from "../Account.module.css";
import { trailQuery } from "../queries";
import { useTrailWords } from "./trailWords";

/** Shows what members did, the latest first. */
export function MembersTrail() {
  const t = useT();
  return (
    <Fold label={t("Trail")} about={t("what members did in the last year")} lazy>
      <Entries />
    </Fold>
  );
}

function Entries() {
  const t = useT();
  const words = useTrailWords();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(trailQuery);
  const showMore = async () => {
    const { data: more } = await fetchNextPage();
    const first = more?.pages.at(-1)?.items[0];
    if (first) followRow(first.id);
  };
  return (
    <>
      <p className="note">
        {t(
          "What members did with accounts, tokens, files and backups in the last year. It shows what kind of thing someone did, never what a survey or a note says, and nothing about respondents.",
        )}
      </p>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={6} />}
      <ul className={`rows ${styles.trail}`}>
        {data?.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <li key={entry.id} data-row={entry.id}>
              <span>{words(entry)}</span>
              <time className="note" dateTime={entry.happenedAt}>
                {formatTime(entry.happenedAt)}
              </time>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <p className={styles.apart}>
          <Button small look="plain" isPending={isFetchingNextPage} onPress={showMore}>
            {t("Show more")}
          </Button>
        </p>
      )}
      <p className={`note no-print ${styles.apart}`}>
        <a href={`/api/trail/downloads/csv?language=${language()}`} download>
          {t("Download the trail (CSV)")}
        </a>
      </p>
    </>
  );
}
