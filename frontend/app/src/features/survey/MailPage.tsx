import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, useMe } from "../../shared/api";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Icon, Seg, SegItem, Skeleton } from "../../shared/ui";
import { MailFrame } from "./mail/MailFrame";
import styles from "./mail/mail.module.css";
import { NoMail } from "./mail/NoMail";
import { SendTest } from "./mail/SendTest";
import { mailPreviewQuery, surveyQuery } from "./queries";

/** What has ended invites nobody any more: its own page says how it ended. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  if (value.state !== "draft" && value.state !== "running") throw redirect(`/surveys/${surveyId}`);
  return null;
}

const languageLabels = {
  en: msg("English", { context: "language" }),
  de: msg("German"),
};

/** The invitation, before it leaves and afterwards, in both its forms. */
export function Component() {
  const { surveyId = "" } = useParams();
  const t = useT();
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  const [language, setLanguage] = useState<"en" | "de">(useMe().language);
  const { data: mail, error, refetch } = useQuery(mailPreviewQuery(surveyId, language));
  const draft = survey.state === "draft";
  const silent = draft && mail?.mailSetUp === false;
  const heading = silent
    ? t("What the email would say")
    : t(
        draft
          ? "Nobody gets this email, because none of them has an address | One person gets this email, two minutes after launch | {{first}} people get this email, two minutes after launch"
          : "All links are on the sheet to print | One person was invited by this email | {{first}} people were invited by this email",
        { count: mail?.recipients ?? 0 },
      );
  return (
    <>
      <Crumb
        way={[
          { to: "/surveys", name: t("Ask") },
          { to: `/surveys/${surveyId}`, name: survey.title },
        ]}
        here={t("The invitation")}
      />
      <PageHead
        heading={mail ? heading : t("The invitation")}
        title={`${t("The invitation")}, ${survey.title}`}
        actions={
          <>
            {mail?.mailSetUp && <SendTest surveyId={surveyId} />}
            {draft && (
              <ButtonLink to={`/surveys/${surveyId}`}>
                <Icon of={Pencil} />
                {t("Edit my message")}
              </ButtonLink>
            )}
          </>
        }
      >
        {t("Everyone gets one in their own language. You can pause it until it’s sent.")}{" "}
        {!silent &&
          mail &&
          mail.withoutAddress > 0 &&
          t(
            "One person has no address. You hand out their link yourself. | {{count}} people have no address. You hand out their links yourself.",
            { count: mail.withoutAddress },
          )}
      </PageHead>
      {mail?.mailSetUp === false && <NoMail />}
      <Seg legend={t("Language")}>
        {(["en", "de"] as const).map((tag) => (
          <SegItem
            key={tag}
            name="mail-language"
            checked={language === tag}
            onChange={() => setLanguage(tag)}
          >
            {t(languageLabels[tag])}
          </SegItem>
        ))}
      </Seg>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!mail && !error && <Skeleton />}
      {mail && (
        <>
          <dl className={`pairs ${styles.about}`}>
            <div>
              <dt>{t("From")}</dt>
              <dd>{mail.from}</dd>
            </div>
            <div>
              <dt>{t("Subject")}</dt>
              <dd>{mail.subject}</dd>
            </div>
          </dl>
          <div className={styles.pair}>
            <section aria-labelledby="formatted">
              <h2 id="formatted">{t("As most people see it")}</h2>
              <MailFrame html={mail.html} label={mail.subject} />
            </section>
            <section aria-labelledby="plain">
              <h2 id="plain">{t("As plain text")}</h2>
              <pre className={`sheet ${styles.text}`}>{mail.text}</pre>
            </section>
          </div>
        </>
      )}
    </>
  );
}
