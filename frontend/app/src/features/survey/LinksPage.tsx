import { useSuspenseQuery } from "@tanstack/react-query";
import { Eye, Link2Off, Lock, Printer } from "lucide-react";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, slugOf } from "../../shared/api";
import { inWords, inWordsFirst, Rich, useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button, Icon } from "../../shared/ui";
import styles from "./links/links.module.css";
import { pagesOf } from "./links/pages";
import { Sheet } from "./links/Sheet";
import { linksStrings } from "./links/strings";
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
  const say = useStrings(linksStrings);
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  const sheet = useSuspenseQuery(linksQuery(surveyId)).data;
  const pages = pagesOf(sheet.groups);
  const spare = sparesOf(sheet.groups.map(({ groupId, kind }) => ({ id: groupId, kind })));
  const links = sheet.groups.reduce((sum, group) => sum + group.links.length, 0);
  const onPages = say("pages", { count: pages.length, number: inWords(pages.length) });
  return (
    <>
      <div className="no-print">
        <Crumb
          way={[
            { to: "/surveys", name: say("ask") },
            { to: `/surveys/${surveyId}`, name: survey.title },
          ]}
          here={say("here")}
        />
        <PageHead
          heading={say("h1", { count: links, number: inWordsFirst(links), pages: onPages })}
          title={`${say("here")}, ${survey.title}`}
          actions={
            <Button look="primary" onPress={() => print()}>
              <Icon of={Printer} />
              {say("print", { count: pages.length })}
            </Button>
          }
        >
          {say("lede")}
        </PageHead>
        <ul className={styles.tells}>
          {sheet.thisComputerOnly && (
            <li>
              <Icon of={Link2Off} />
              <span>
                <Rich
                  of={linksStrings}
                  say="tells.local"
                  values={{ address: sheet.address }}
                  parts={{ b: <strong /> }}
                />
              </span>
            </li>
          )}
          <li>
            <Icon of={Eye} />
            <span>
              <Rich of={linksStrings} say="tells.printed" parts={{ b: <strong /> }} />
            </span>
          </li>
          <li>
            <Icon of={Lock} />
            <span>{say("tells.once")}</span>
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
