import { useSuspenseQuery } from "@tanstack/react-query";
import { Eye, Link2Off, Lock, Printer } from "lucide-react";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, slugOf } from "../../shared/api";
import { inWords, inWordsFirst, Rich, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button, Icon } from "../../shared/ui";
import styles from "./links/links.module.css";
import { pagesOf } from "./links/pages";
import { Sheet } from "./links/Sheet";
import { sparesOf } from "./privacy/spares";
import { linksQuery, surveyQuery } from "./queries";

/** Links exist only while the survey runs; before and after, its own page says what is so. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    await Promise.all([
      queries.ensureQueryData(surveyQuery(surveyId)),
      queries.fetchQuery(linksQuery(surveyId)),
    ]);
    return null;
  } catch (error) {
    if (slugOf(error) !== "not-running") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

/** The links to hand out: one group per page, no names, no numbers on paper. */
export function Component() {
  const { surveyId = "" } = useParams();
  const t = useT();
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  const sheet = useSuspenseQuery(linksQuery(surveyId)).data;
  const pages = pagesOf(sheet.groups);
  const spare = sparesOf(sheet.groups.map(({ groupId, kind }) => ({ id: groupId, kind })));
  const links = sheet.groups.reduce((sum, group) => sum + group.links.length, 0);
  const onPages = t("one page | {{number}} pages", {
    count: pages.length,
    number: inWords(pages.length),
  });
  return (
    <>
      <div className="no-print">
        <Crumb
          way={[
            { to: "/surveys", name: t("Ask") },
            { to: `/surveys/${surveyId}`, name: survey.title },
          ]}
          here={t("Links")}
        />
        <PageHead
          heading={t(
            "All links are sent by email | One anonymous link to hand out | {{number}} anonymous links to hand out, on {{pages}}",
            { count: links, number: inWordsFirst(links), pages: onPages },
          )}
          title={`${t("Links")}, ${survey.title}`}
          actions={
            <Button look="primary" onPress={() => print()}>
              <Icon of={Printer} />
              {t("Print {{count}} page | Print {{count}} pages", { count: pages.length })}
            </Button>
          }
        >
          {t(
            "Each link opens the form once. Cut them out, fold them and let people in each group draw one, so that you can’t know who has which.",
          )}
        </PageHead>
        <ul className={styles.tells}>
          {sheet.thisComputerOnly && (
            <li>
              <Icon of={Link2Off} />
              <span>
                <Rich
                  say="<b>These links only work on this computer,</b> because they start with {{address}}."
                  values={{ address: sheet.address }}
                  parts={{ b: <strong /> }}
                />
              </span>
            </li>
          )}
          <li>
            <Icon of={Eye} />
            <span>
              <Rich
                say="<b>The form tells people that you have the links</b> and could use spare ones yourself. Hand out every link you print and destroy the rest."
                parts={{ b: <strong /> }}
              />
            </span>
          </li>
          <li>
            <Icon of={Lock} />
            <span>
              {t(
                "Anyone who photographs a link can use it once. To go without paper, copy each link and send it yourself.",
              )}
            </span>
          </li>
        </ul>
      </div>
      <div className={styles.pages}>
        {pages.map((page, at) => (
          <Sheet
            key={`${page.group.groupId} ${page.first}`}
            survey={survey}
            page={page}
            spare={spare(page.group.groupId)}
            number={{ n: at + 1, m: pages.length }}
          />
        ))}
      </div>
    </>
  );
}
