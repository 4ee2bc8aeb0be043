import { useQuery } from "@tanstack/react-query";
import { ProblemNote } from "../../../../shared/problems";
import { mailQuery } from "../../queries";
import type { Survey } from "../../types";
import { Hold } from "./Hold";
import { Reminders } from "./Reminders";
import { Troubles } from "./Troubles";

/** How often it is read again, in milliseconds. */
const often = 5_000;

type Props = { survey: Survey; closable: boolean };

/** The mails of a running survey: numbers, what can still be held or moved, and what did not arrive. */
export function MailParts({ survey, closable }: Props) {
  const { data: mail, error } = useQuery({ ...mailQuery(survey.id), refetchInterval: often });
  if (!mail) return <ProblemNote error={error} />;
  if (mail.total === 0) return null;
  return (
    <>
      <Hold survey={survey} mail={mail} />
      <Reminders survey={survey} mail={mail} closable={closable} />
      <Troubles survey={survey} mail={mail} />
    </>
  );
}
