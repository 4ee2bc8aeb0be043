import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { bodyQuery } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { Section, Voice } from "../../../shared/ui";
import styles from "./person.module.css";

const voteLabels = {
  asked: msg("Asked, hasn’t voted yet"),
  agree: msg("Agrees"),
  live: msg("Can live with it"),
  object: msg("Objects"),
};

/** What the person said by name to each version of the reader's agreement. */
export function SaidToAgreement({ personId }: { personId: string }) {
  const t = useT();
  const { data } = useQuery(bodyQuery("/api/people/{personId}/stances", { personId }));
  const stances = data?.items ?? [];
  if (stances.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("Role agreement")}>
      <ul className="rows">
        {stances.map(({ agreementId, number, vote, clause, why, notedOn }) => (
          <li key={agreementId}>
            <div>
              <Link to={`/role/agreement?version=${agreementId}`}>
                {t("Version {{number}}", { number })}
              </Link>
              {clause && <p dir="auto">{clause}</p>}
              {why && <Voice>{why}</Voice>}
            </div>
            <span className="meta">
              {t(voteLabels[vote ?? "asked"])}
              {vote && notedOn && `, ${t("noted on {{day}}", { day: sayShortDay(notedOn) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
