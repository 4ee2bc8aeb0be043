import { Check } from "lucide-react";
import { Link } from "react-router";
import { formatTime, msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import type { HomeSurvey } from "../queries";
import styles from "./Checklist.module.css";

type Props = { people: number; surveys: readonly HomeSurvey[] };

/** The way to the first answers, in four. */
export function Checklist({ people, surveys }: Props) {
  const t = useT();
  const running = surveys.find(({ state }) => state === "running");
  const draft = surveys.find(({ state }) => state === "draft");
  const { answered = 0, invited = 0 } = running ?? {};
  const form = running ?? draft;
  const steps = [
    {
      name: msg("People"),
      to: "/people",
      done: people > 0 || running !== undefined,
      text:
        people > 0
          ? t("{{count}} person you can ask | {{count}} people you can ask", { count: people })
          : t("Nobody added yet"),
    },
    {
      name: msg("Form"),
      to: form ? `/surveys/${form.id}` : "/surveys/new",
      done: running !== undefined,
      text: form
        ? t(running ? "“{{title}}” is running" : "One draft to finish", { title: form.title })
        : t("Choose your questions"),
    },
    {
      name: msg("Links"),
      to: running && `/surveys/${running.id}`,
      done: answered > 0 || running?.delivery === "mail",
      text:
        answered > 0
          ? t("{{count}} of {{invited}} has answered | {{count}} of {{invited}} have answered", {
              count: answered,
              invited,
            })
          : t("One for each person"),
    },
    {
      name: msg("Read"),
      to: undefined,
      done: false,
      text: running
        ? t("Closes on {{closes}}.", { closes: formatTime(running.closesAt) })
        : t("Once the survey has closed"),
    },
  ];
  const here = steps.findIndex(({ done }) => !done);
  return (
    <nav aria-label={t("Your way to the first answers")}>
      <ol className={styles.round}>
        {steps.map(({ name, to, done, text }, at) => (
          <li key={name} className={at === here ? styles.here : done ? styles.done : undefined}>
            {to ? (
              <Link to={to} aria-current={at === here ? "step" : undefined}>
                {t(name)}
              </Link>
            ) : (
              <b>{t(name)}</b>
            )}{" "}
            {done && (
              <>
                <Icon of={Check} />
                <span className="sr">{t("done")}</span>
              </>
            )}
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
