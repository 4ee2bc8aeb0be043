import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { useChain } from "../chain/useChain";
import { publicationQuery } from "../queries";
import type { Results } from "../types";
import { PublishForm } from "./PublishForm";
import styles from "./publish.module.css";

type Props = { results: Results; marked: ReadonlySet<string> | undefined };

/** What respondents will read behind their old link, chosen by their lead. */
export function Publish({ results, marked }: Props) {
  const t = useT();
  const { data, error, refetch } = useQuery(publicationQuery(results.surveyId));
  const { chain } = useChain(results.surveyId, null);
  const verdicts = [...chain.values()].flat().some(({ published }) => published);
  return (
    <section className={styles.publish} aria-labelledby="publish">
      <h2 id="publish">{t("Publish")}</h2>
      <ProblemNote error={error} onRetry={refetch} />
      {data && (
        <PublishForm
          results={results}
          marked={marked}
          publication={data}
          verdicts={verdicts}
          gathered={chain.size > 0}
        />
      )}
    </section>
  );
}
