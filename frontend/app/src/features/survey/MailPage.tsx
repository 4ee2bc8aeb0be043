import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Icon, Seg, SegItem, Skeleton } from "../../shared/ui";
import { MailFrame } from "./mail/MailFrame";
import styles from "./mail/mail.module.css";
import { NoMail } from "./mail/NoMail";
import { SendTest } from "./mail/SendTest";
import { mailStrings } from "./mail/strings";
import { mailPreviewQuery, surveyQuery } from "./queries";

/** What has ended invites nobody any more: its own page says how it ended. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  if (value.state !== "draft" && value.state !== "running") throw redirect(`/surveys/${surveyId}`);
  return null;
}

/** The invitation, before it leaves and afterwards, in both its forms. */
export function Component() {
  const { surveyId = "" } = useParams();
  const say = useStrings(mailStrings);
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  const [language, setLanguage] = useState<"en" | "de">(useMe().language);
  const { data: mail, error, refetch } = useQuery(mailPreviewQuery(surveyId, language));
  const draft = survey.state === "draft";
  const silent = draft && mail?.mailSetUp === false;
  const heading = silent
    ? say("h1.off")
    : say(draft ? "h1" : "h1.sent", { count: mail?.recipients ?? 0 });
  return (
    <>
      <Crumb
        way={[
          { to: "/surveys", name: say("ask") },
          { to: `/surveys/${surveyId}`, name: survey.title },
        ]}
        here={say("here")}
      />
      <PageHead
        heading={mail ? heading : say("here")}
        title={`${say("here")}, ${survey.title}`}
        actions={
          <>
            {mail?.mailSetUp && <SendTest surveyId={surveyId} />}
            {draft && (
              <ButtonLink to={`/surveys/${surveyId}`}>
                <Icon of={Pencil} />
                {say("words")}
              </ButtonLink>
            )}
          </>
        }
      >
        {say("lede")}{" "}
        {!silent &&
          mail &&
          mail.withoutAddress > 0 &&
          say("without", { count: mail.withoutAddress })}
      </PageHead>
      {mail?.mailSetUp === false && <NoMail />}
      <Seg legend={say("language")}>
        {(["en", "de"] as const).map((tag) => (
          <SegItem
            key={tag}
            name="mail-language"
            checked={language === tag}
            onChange={() => setLanguage(tag)}
          >
            {say(tag)}
          </SegItem>
        ))}
      </Seg>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!mail && !error && <Skeleton />}
      {mail && (
        <>
          <dl className={`pairs ${styles.about}`}>
            <div>
              <dt>{say("from")}</dt>
              <dd>{mail.from}</dd>
            </div>
            <div>
              <dt>{say("subject")}</dt>
              <dd>{mail.subject}</dd>
            </div>
          </dl>
          <div className={styles.pair}>
            <section aria-labelledby="formatted">
              <h2 id="formatted">{say("formatted")}</h2>
              <MailFrame html={mail.html} label={mail.subject} />
            </section>
            <section aria-labelledby="plain">
              <h2 id="plain">{say("plain")}</h2>
              <pre className={`sheet ${styles.text}`}>{mail.text}</pre>
            </section>
          </div>
        </>
      )}
    </>
  );
}
