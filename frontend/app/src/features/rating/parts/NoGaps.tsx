import { useQuery } from "@tanstack/react-query";
import { surveysQuery } from "../../../shared/api";
import { formatDay, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, EmptyRule } from "../../../shared/ui";

/** Says what will be here, and the step towards it, before anything is rated. */
export function NoGaps() {
  const t = useT();
  const running = useQuery(surveysQuery).data?.find(
    ({ state, ratings }) => state === "running" && ratings,
  );
  return (
    <>
      <PageHead
        heading={t(running ? "People are rating you right now" : "There are no ratings yet")}
        title={t("Rate")}
      >
        {running
          ? t(
              "“{{title}}” closes on {{day}}. Once you’ve rated yourself, you’ll see both here on a scale from 1 to 10.",
              { title: running.title, day: formatDay(running.closesAt) },
            )
          : t(
              "Once people have rated what you do and you’ve rated yourself, you’ll see both here on a scale from 1 to 10, with advice on what would make each one a 10.",
            )}
      </PageHead>
      <EmptyRule />
      <p className="row">
        <ButtonLink look="primary" to={running ? `/surveys/${running.id}` : "/surveys/new"}>
          {t(running ? "Open survey" : "Ask for ratings")}
        </ButtonLink>
      </p>
    </>
  );
}
