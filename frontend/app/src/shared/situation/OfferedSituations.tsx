import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas } from "../api";
import { inLanguage, useT } from "../i18n";
import { situationTemplatesQuery } from "./queries";

type Props = {
  at: Schemas["SituationPlace"];
  /** What a new one belongs to, as its address says it. */
  of: Record<string, string>;
  /** How many are named; the others are behind More. */
  most?: number;
};

/** Leads to the questions of the templates that fit a place. */
export function OfferedSituations({ at, of, most = 5 }: Props) {
  const t = useT();
  const { data = [] } = useQuery(situationTemplatesQuery);
  const offered = data.filter(({ form }) => form.offered?.includes(at));
  if (offered.length === 0) return null;
  const query = new URLSearchParams(of);
  return (
    <nav className="row note" aria-label={t("Add situation")}>
      {offered.slice(0, most).map(({ key, form }) => (
        <Link key={key} to={`/situations/new/${key}?${query}`}>
          {inLanguage(form.name)}
        </Link>
      ))}
      <Link to={`/situations?${query}`}>{t("More situations")}</Link>
    </nav>
  );
}
