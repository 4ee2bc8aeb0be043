import { useQuery } from "@tanstack/react-query";
import { formatFullTime, useT } from "../../../../shared/i18n";
import { ProblemNote } from "../../../../shared/problems";
import { Fold } from "../../../../shared/ui";
import { mailQuery } from "../../queries";
import running from "../../running.module.css";
import type { Survey } from "../../types";
import { Hold } from "./Hold";
import { Reminders } from "./Reminders";
import { Troubles } from "./Troubles";

/** The page is read again this often, in milliseconds. */
const often = 5_000;

type Props = { survey: Survey; closable: boolean };

/** The mails of a running survey: numbers, what can still be held or moved, and what did not arrive. */
export function MailFold({ survey, closable }: Props) {
  const t = useT();
  const { data: mail, error } = useQuery({ ...mailQuery(survey.id), refetchInterval: often });
  if (!mail) return <ProblemNote error={error} />;
  if (mail.total === 0) return null;
  return (
    <Fold
      label={t("Emails")}
      about={t("none sent yet | one sent | {{count}} sent", { count: mail.sent })}
      // What can only be done now, or has to be put right, is in sight.
      open={mail.waiting > 0 || mail.held || mail.delay !== undefined || mail.troubles.length > 0}
    >
      <Hold survey={survey} mail={mail} />
      <Reminders survey={survey} mail={mail} closable={closable} />
      <Troubles survey={survey} mail={mail} />
    </Fold>
  );
}

/** Says when the next automatic reminder is sent, and to whom. */
export function NextReminder({ survey }: { survey: Survey }) {
  const t = useT();
  const { data: mail } = useQuery(mailQuery(survey.id));
  if (!mail || mail.total === 0) return null;
  const next = mail.reminders.find(({ begunAt }) => !begunAt);
  return (
    <aside className={`sheet ${running.remind}`} aria-labelledby="remind">
      <h2 id="remind">{t("Next reminder")}</h2>
      <p className={running.big}>
        {mail.held
          ? t("Emails are paused")
          : next
            ? formatFullTime(next.sendsAt, survey.zone)
            : t("No more reminders planned")}
      </p>
      <p className="note">
        {t(
          "Reminders only go to people who haven’t answered. You aren’t told who they are or how many.",
        )}
      </p>
    </aside>
  );
}
