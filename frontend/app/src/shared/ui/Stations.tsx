import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "../i18n";
import styles from "./Stations.module.css";

export type Station = {
  name: string;
  /** Leads from the name to the place of the station. */
  to?: string | undefined;
  /** A planned station lies ahead, and nothing is missing. */
  state: "done" | "empty" | "next" | "planned";
  /** The page around it is about this station. */
  here?: boolean | undefined;
  text?: ReactNode;
};

type Props = {
  label: string;
  stations: Station[];
  /** Proportions of the columns as `grid-template-columns`; the same width for each by default. */
  columns?: string;
  /** The rule lies on narrow pages too, because a few words stand at each station. */
  lies?: boolean;
};

/** Draws stations on one rule: a long tick for what is there, a short one for what is empty, amber for the next. */
export function Stations({ label, stations, columns, lies }: Props) {
  const t = useT();
  return (
    <div className={lies ? undefined : styles.frame}>
      <ol
        className={styles.stations}
        aria-label={label}
        style={{ gridTemplateColumns: columns ?? `repeat(${stations.length}, minmax(0, 1fr))` }}
      >
        {stations.map(({ name, to, state, here, text }) => (
          <li
            key={to ?? name}
            className={`${styles[state]} ${here ? styles.here : ""}`}
            aria-current={here ? "step" : undefined}
          >
            <h3>
              {to ? <Link to={to}>{name}</Link> : name}
              {(state === "next" || state === "empty") && (
                <span className="sr">, {state === "next" ? t("next") : t("empty")}</span>
              )}
            </h3>
            {text && <div className={styles.text}>{text}</div>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The same stations without words, for closed rows. */
export function StationTicks({ states }: { states: Station["state"][] }) {
  const t = useT();
  const done = states.filter((state) => state === "done").length;
  return (
    <span
      className={styles.ticks}
      role="img"
      aria-label={t("{{count}} of {{all}} stations", { count: done, all: states.length })}
    >
      {states.map((state, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stations of a chain never move
        <i key={at} className={styles[state]} />
      ))}
    </span>
  );
}
