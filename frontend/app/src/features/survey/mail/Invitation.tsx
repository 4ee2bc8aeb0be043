import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Fold, Pair, Seg, Skeleton } from "../../../shared/ui";
import { mailPreviewQuery } from "../queries";
import type { Survey } from "../types";
import { MailFrame } from "./MailFrame";
import styles from "./mail.module.css";
import { NoMail } from "./NoMail";
import { SendTest } from "./SendTest";

const languageLabels = {
  en: msg("English", { context: "language" }),
  de: msg("German"),
};

type Props = {
  survey: Survey;
  /** This is the version that is saved; undefined while something is not. */
  etag?: string | undefined;
};

/** The invitation, before it leaves and afterwards, in both its forms; read once it is opened. */
export function Invitation(props: Props) {
  const t = useT();
  return (
    <Fold label={t("Preview email")} className={styles.invitation} lazy>
      <Opened {...props} />
    </Fold>
  );
}

function Opened({ survey: { id, state }, etag }: Props) {
  const t = useT();
  const [language, setLanguage] = useState<"en" | "de">(useMe().language);
  const {
    data: mail,
    error,
    refetch,
  } = useQuery({ ...mailPreviewQuery(id, language, etag), enabled: etag !== undefined });
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!mail) return <Skeleton />;
  const draft = state === "draft";
  return (
    <>
      {!mail.mailSetUp && <NoMail />}
      <p className="note">
        {(mail.mailSetUp || !draft) &&
          t(
            draft
              ? "Nobody gets this email, because none of them has an address. | One person gets this email, two minutes after launch. | {{first}} people get this email, two minutes after launch."
              : "All links are on the sheet to print. | One person was invited by this email. | {{first}} people were invited by this email.",
            { count: mail.recipients },
          )}{" "}
        {t("Everyone gets one in their own language. You can pause it until it’s sent.")}
      </p>
      <Seg
        legend={t("Language")}
        of={(["en", "de"] as const).map((tag) => [tag, t(languageLabels[tag])])}
        chosen={language}
        onChoose={setLanguage}
      />
      <dl className="pairs">
        <Pair of={t("From")}>{mail.from}</Pair>
        <Pair of={t("Subject")}>{mail.subject}</Pair>
      </dl>
      <MailFrame html={mail.html} label={mail.subject} />
      <Fold label={t("As plain text")}>
        <pre className={`sheet ${styles.text}`}>{mail.text}</pre>
      </Fold>
      {mail.mailSetUp && <SendTest surveyId={id} />}
    </>
  );
}
