import { useQuery } from "@tanstack/react-query";
import { ProblemNote } from "../../../../shared/problems";
import { mailQuery } from "../../queries";
import type { Survey } from "../../types";
import { Hold } from "./Hold";
import { Reminders } from "./Reminders";
import { Troubles } from "./Troubles";

/** How often it is read again, in milliseconds. */
const often = 5_000;

/** The mails of a running survey: numbers, what can still be held or moved, and what did not arrive. */
export function MailParts({ survey }: { survey: Survey }) {
  const { data: mail, error } = useQuery({ ...mailQuery(survey.id), refetchInterval: often });
  if (!mail) return <ProblemNote error={error} />;
  if (mail.total === 0) return null;
  return (
    <>
      <Hold survey={survey} mail={mail} />
      <Reminders survey={survey} mail={mail} />
      <Troubles survey={survey} mail={mail} />
    </>
  );
}
