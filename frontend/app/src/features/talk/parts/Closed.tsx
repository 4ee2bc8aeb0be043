import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayWeekday } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { contactQuery, type Talk } from "../../../shared/talk";
import { Steps } from "./Steps";

/** Shows what the meeting closed with, and when the next one is. */
export function Closed({ talk }: { talk: Talk }) {
  const t = useT();
  const { steps, person } = talk;
  const page = useQuery({ ...contactQuery(person?.id ?? ""), enabled: person !== undefined }).data;
  const next = page?.value.contact.nextTalk;
  return (
    <>
      {steps.length === 0 ? (
        <p className="note">{t("It ended without any steps.")}</p>
      ) : (
        <Steps talk={talk} steps={steps} />
      )}
      <p className="note">
        {next ? (
          <Link to={`/talks/${next.id}`}>
            {t("Next one-on-one on {{day}}", { day: sayWeekday(next.day) })}
          </Link>
        ) : (
          t("No next one-on-one is scheduled.")
        )}
      </p>
    </>
  );
}
