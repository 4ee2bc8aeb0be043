import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import { useMe } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { Icon } from "../../../shared/ui";
import styles from "./FirstWays.module.css";

const ways = [
  {
    to: "/people",
    heading: msg("I lead a team"),
    text: msg("Ask the people around you what they expect. Their answers are anonymous."),
    step: msg("Add the people to ask"),
    minutes: 5,
  },
  {
    to: "/grow/new?template=take-over",
    heading: msg("I’m taking over"),
    text: msg(
      "Write down what you take over, from whom and by when. You can ask the team afterwards.",
    ),
    step: msg("Start the takeover"),
    minutes: 10,
  },
  {
    to: "/role",
    heading: msg("I’m not a lead yet"),
    text: msg("Write down what a lead does at your company. Then choose one thing to try."),
    step: msg("Start with the role"),
    minutes: 10,
  },
];

/**
 * Offers ways to begin while there are no people and no data. The answer only leads on and is not
 * stored.
 */
export function FirstWays() {
  const t = useT();
  const minutes = useMinutes();
  const owns = useMe().role === "owner";
  return (
    <>
      <PageHead heading={t("What brings you here?")} title={t("Home")}>
        {t("Choose one. It decides only your first step, and you can choose again later.")}
      </PageHead>
      <ul className={styles.ways}>
        {ways.map(({ to, heading, text, step, minutes: long }, at) => (
          <li key={to} className={styles.way}>
            <Picture of={at} />
            <h2>{t(heading)}</h2>
            <p>{t(text)}</p>
            <Link className={styles.go ?? ""} to={to}>
              <span>
                {t(step)}
                <small>{t("About {{minutes}}", { minutes: minutes(long) })}</small>
              </span>
              <Icon of={ArrowRight} />
            </Link>
          </li>
        ))}
      </ul>
      <p className={`note ${styles.foot}`}>
        {t("Only you can read what you write here, until you share it.")}{" "}
        {owns && <Link to="/settings/server">{t("Set up this server first")}</Link>}
      </p>
    </>
  );
}

/** The rule to the ten, and where one stands on it: among others, behind a boundary, at its beginning. */
function Picture({ of }: { of: number }) {
  const others = [[58, 84, 110, 136], [78], []][of] ?? [];
  const own = [176, 138, 1.5][of] ?? 0;
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 260 56"
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <path className={of === 2 ? styles.dotted : styles.rule} d="M4 40.5H250" />
      <path className={styles.rule} d="M4.5 33v7M58.5 33v7M112.5 33v7M166.5 33v7M220.5 33v7" />
      {of === 1 && <path className={styles.past} d="M4 40.5H112M112.5 6v42" />}
      {of === 2 && <path className={styles.dotted} d="M22 20H236" />}
      {others.map((x) => (
        <circle key={x} className={styles.other} cx={x} cy="20" r="6" />
      ))}
      <rect className={styles.own} x={own} y="10" width="7" height="20" rx="2" />
      <rect className={styles.ten} x="248" y="18" width="4" height="24" />
    </svg>
  );
}
