import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { boardsQuery, queries } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { StartBoard } from "./list/StartBoard";

export async function loader() {
  await queries.ensureQueryData(boardsQuery);
  return null;
}

/** Where a board begins; `?from=` names the survey that the reader comes from. */
export function Component() {
  const t = useT();
  const boards = useSuspenseQuery(boardsQuery).data;
  const [search] = useSearchParams();
  return (
    <>
      <Crumb way={[{ to: "/surveys", name: t("Ask") }]} here={t("Themes")} />
      <PageHead heading={t("Group answers into themes")}>
        {t(
          "Answers are split into separate expectations and grouped into themes. Correct what’s wrong, then decide on each theme.",
        )}
      </PageHead>
      <StartBoard boards={boards} chosen={search.get("from") ?? undefined} />
    </>
  );
}
