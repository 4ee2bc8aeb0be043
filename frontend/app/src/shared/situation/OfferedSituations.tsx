import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas } from "../api";
import { inLanguage, useT } from "../i18n";
import styles from "./OfferedSituations.module.css";
import { situationTemplatesQuery } from "./queries";
import { situationAt } from "./SituationLink";

type Template = Schemas["SituationTemplate"];
/** A template, and what a new one belongs to as its address says it. */
export type Fitting = { template: Template; of: Record<string, string> };

/** Leads to the questions of templates that fit here. */
export function FittingSituations({
  all,
  more,
}: {
  all: readonly Fitting[];
  /** A template chosen among all belongs to this. */
  more?: Fitting["of"];
}) {
  const t = useT();
  if (all.length === 0) return null;
  return (
    <nav className={`row note ${styles.offered}`} aria-label={t("Situations that fit")}>
      <span aria-hidden="true">{t("Situations that fit:")}</span>
      {all.map(({ template: { key, form }, of }) => (
        <Link key={key} to={situationAt(key, of)}>
          {inLanguage(form.name)}
        </Link>
      ))}
      {more && <Link to={`/situations?${new URLSearchParams(more)}`}>{t("More situations")}</Link>}
    </nav>
  );
}

type Props = {
  at: Schemas["SituationPlace"];
  of: Fitting["of"];
  /** This many are named; the others are behind More. */
  most?: number;
};

/** Offers the templates of a place, those of few other places first. */
export function OfferedSituations({ at, of, most = 3 }: Props) {
  const { data = [] } = useQuery(situationTemplatesQuery);
  const places = ({ form }: Template) => form.offered?.length ?? 0;
  const offered = data
    .filter(({ form }) => form.offered?.includes(at))
    .toSorted((a, b) => places(a) - places(b))
    .slice(0, most);
  return <FittingSituations all={offered.map((template) => ({ template, of }))} more={of} />;
}
