import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useT } from "../../../shared/i18n";
import { pairingsQuery, seriesAt } from "./queries";

/** Leads from one of the reader's people to the series with them, if exactly one coach or coachee has their name. */
export function CoachingWith({ name, before }: { name: string; before: string }) {
  const t = useT();
  const { data } = useQuery(pairingsQuery);
  const running = data?.items.filter(
    ({ state, mine, coach, coachee }) =>
      state === "running" && (mine === "coachee" ? coach : coachee) === name,
  );
  const [series, ...others] = running ?? [];
  if (!series || others.length > 0) return null;
  const text =
    series.mine === "coachee"
      ? t("{{name}} coaches you", { name })
      : t("You coach {{name}}", { name });
  return (
    <>
      {before}
      <Link to={seriesAt(series.id)}>{text}</Link>.{" "}
    </>
  );
}
