import { useMutation, useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { Link, useLocation } from "react-router";
import { client, queries, type Schemas } from "../api";
import { homeQuery } from "../home";
import { msg, useT } from "../i18n";
import { Icon } from "../ui/Icon";
import styles from "./TopBar.module.css";

type Station = Schemas["Station"];

const places: Record<Station, string> = {
  role: "/role",
  ask: "/surveys",
  rate: "/gaps",
  grow: "/grow",
  week: "/week",
};

const stations = Object.keys(places) as Station[];

/** Rating oneself belongs to Rate, though its address is below the survey's; what was asked leads to its themes. */
const stationAt = (pathname: string): Station | undefined =>
  pathname.endsWith("/self-rating")
    ? "rate"
    : /^\/(surveys|themes)/.test(pathname)
      ? "ask"
      : pathname.startsWith("/situations")
        ? "week"
        : stations.find((station) => pathname.startsWith(places[station]));

const stationLabels = {
  role: msg("Role"),
  ask: msg("Ask"),
  rate: msg("Rate"),
  grow: msg("Grow"),
  week: msg("Week"),
};

/** The five stations; one that was not reached yet keeps its tick and loses its word. */
export function LoopNav() {
  const t = useT();
  const { pathname } = useLocation();
  const { data: home } = useQuery(homeQuery);
  const nameAll = useMutation({
    mutationFn: () => client.POST("/api/home/stations"),
    onMutate: () => queries.setQueryData(homeQuery.queryKey, (now) => now && { ...now, stations }),
  });
  const named = home?.stations ?? [];
  const here = stationAt(pathname);
  const next = home?.next.station;
  const people = /^\/(people|talks)/.test(pathname) ? "page" : undefined;
  return (
    <nav className={styles.loop} aria-label={t("Stations")}>
      <ol>
        {stations.map((station) => (
          <li key={station} className={named.includes(station) ? undefined : styles.later}>
            <Link
              to={places[station]}
              className={station === next ? styles.next : undefined}
              aria-current={station === here ? "step" : undefined}
            >
              {t(stationLabels[station])}
              {station === next && <span className="sr">{t(", your next step is here")}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {home && named.length < stations.length && (
        <button
          type="button"
          className={styles.all}
          aria-label={t("All stations")}
          onClick={({ currentTarget }) => {
            // The button goes; the first station that gets its name takes the focus.
            const first = currentTarget.parentElement?.querySelector<HTMLElement>(
              `.${styles.later} a`,
            );
            nameAll.mutate();
            first?.focus();
          }}
        >
          <span>{t("All stations")}</span>
          <Icon of={Ellipsis} />
        </button>
      )}
      <Link to="/people" className={styles.people} aria-current={people}>
        {t("People")}
        {next === "people" && <span className="sr">{t(", your next step is here")}</span>}
      </Link>
    </nav>
  );
}
