import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Mail, Pencil } from "lucide-react";
import { useState } from "react";
import { client, useMe, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink, Ghost, Icon, Seg, SegItem } from "../../../shared/ui";
import { mailPreviewQuery, surveyQuery } from "../queries";
import { MailFrame } from "./MailFrame";
import styles from "./mail.module.css";
import { mailStrings } from "./strings";
import { useReason } from "./useReason";

/** The invitation, before it leaves and afterwards, in both its forms. */
export function MailPage({ surveyId }: { surveyId: string }) {
  const say = useStrings(mailStrings);
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  const [language, setLanguage] = useState<"en" | "de">(useMe().language);
  const { data: mail, error, refetch } = useQuery(mailPreviewQuery(surveyId, language));
  const draft = survey.state === "draft";
  const heading = say(draft ? "h1" : "h1.sent", { count: mail?.recipients ?? 0 });
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
            <SendTest surveyId={surveyId} />
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
        {mail && mail.withoutAddress > 0 && say("without", { count: mail.withoutAddress })}
      </PageHead>
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
      {!mail && !error && <Ghost />}
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

function SendTest({ surveyId }: { surveyId: string }) {
  const say = useStrings(mailStrings);
  const reasonOf = useReason();
  const test = useMutation({
    mutationFn: async () =>
      (
        await versioned(
          client.POST("/api/surveys/{surveyId}/mail/test", { params: { path: { surveyId } } }),
        )
      ).value,
  });
  return (
    <div>
      <Button isPending={test.isPending} onPress={() => test.mutate()}>
        <Icon of={Mail} />
        {say("test")}
      </Button>
      <p className="meta" role="status">
        {test.data &&
          say(`test.${test.data.outcome}`, {
            address: test.data.address,
            reason: reasonOf(test.data.reason),
          })}
      </p>
      <ProblemNote error={test.error} />
    </div>
  );
}
