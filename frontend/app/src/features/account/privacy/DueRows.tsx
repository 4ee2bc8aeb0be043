import { Link } from "react-router";
import { formatDay, useT } from "../../../shared/i18n";
import type { Retention } from "./privacy";

type Due = Retention["due"][number];

/** What goes within 30 days, with a way to save it before. */
export function DueRows({ retention: { due, dueOfAll } }: { retention: Retention }) {
  const t = useT();
  return (
    <>
      {due.length > 0 && (
        <ul className="rows" aria-label={t("What you lose within the next 30 days")}>
          {due.map((each) => (
            <DueRow key={each.kind} due={each} own />
          ))}
        </ul>
      )}
      {dueOfAll && dueOfAll.length > 0 && (
        <ul className="rows" aria-label={t("What the workspace loses within the next 30 days")}>
          {dueOfAll.map((each) => (
            <DueRow key={each.kind} due={each} />
          ))}
        </ul>
      )}
    </>
  );
}

function DueRow({ due: { kind, count, on }, own }: { due: Due; own?: true }) {
  const t = useT();
  const day = formatDay(on);
  const texts = {
    results: t(
      "From {{day}}: 1 survey with its results | From {{day}}: {{words}} surveys with their results",
      { count, day },
    ),
    log: t("From {{day}}: 1 log entry | From {{day}}: {{words}} log entries", { count, day }),
    talks: t(
      "From {{day}}: 1 one-on-one or situation | From {{day}}: {{words}} one-on-ones and situations",
      { count, day },
    ),
    archived: t("From {{day}}: 1 archived person | From {{day}}: {{words}} archived people", {
      count,
      day,
    }),
  };
  const places = {
    results: { to: "/surveys", name: t("Download results") },
    log: { to: "/grow/year", name: t("Print your log") },
    talks: { to: "/people", name: t("Open people") },
    archived: { to: "/people?show=archived", name: t("Open archive") },
  };
  return (
    <li>
      <p>
        {own ? t("Yours") : t("In the whole workspace")}. {texts[kind]}.{" "}
        {own && <Link to={places[kind].to}>{places[kind].name}</Link>}
      </p>
    </li>
  );
}
