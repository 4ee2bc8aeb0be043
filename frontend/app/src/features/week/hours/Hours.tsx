import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Link } from "react-router";
import { limits, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayDay, today } from "../../../shared/days";
import { inOneLine, workKindLabels, workKinds } from "../../../shared/goal";
import { language, msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, ScrollTable, Seg, SegItem, Skeleton, TextField } from "../../../shared/ui";
import { changeSettings } from "../changes";
import { causeLabels } from "../labels";
import { settingsQuery, spentQuery, type Weeks } from "../queries";
import { quadrantLabels } from "../sort/labels";
import styles from "../week.module.css";
import hoursStyles from "./hours.module.css";

type Row = Schemas["SpentRow"];

const none: Row = { planned: 0, spent: 0, unknown: 0 };

const spans: Weeks[] = [1, 4, 12];
const groups = ["threads", "kinds", "quadrants", "causes", "rescued"] as const;
type Group = (typeof groups)[number];

const spanLabels = {
  1: msg("This week"),
  4: msg("Last four weeks"),
  12: msg("Last twelve weeks"),
};

const columnLabels = {
  threads: msg("By responsibility or goal"),
  kinds: msg("By type"),
  quadrants: msg("By priority"),
  causes: msg("What time was lost to"),
  rescued: msg("Whom you helped out"),
  what: msg("Activity"),
  planned: msg("Planned"),
  spent: msg("Actual"),
  unknown: msg("Not recorded"),
};

/** Where the time went, this week and before. */
export function Hours({ week }: { week: string }) {
  return (
    <>
      <Head week={week} />
      <TimeSums week={week} />
    </>
  );
}

/** The widest gap between what was planned for something and what it got, of what somebody said. */
function Head({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const sums = useSuspenseQuery(spentQuery(week, 1)).data;
  const [widest] = sums.threads
    .filter(({ thread, unknown, planned }) => thread && unknown < planned)
    .map((row) => ({ ...row, gap: row.planned - row.unknown - row.spent }))
    .sort((one, other) => other.gap - one.gap);
  const heading =
    widest && widest.gap > 0
      ? t("“{{words}}” got {{spent}} of the {{planned}} you planned", {
          words: widest.thread?.words ?? "",
          spent: minutes(widest.spent),
          // Of what nobody said how long it took, nothing is known.
          planned: minutes(widest.planned - widest.unknown),
        })
      : sums.planned === 0
        ? t("You didn’t plan any time this week")
        : sums.unknown > 0
          ? t("You haven’t recorded {{unknown}} of your time yet", {
              unknown: minutes(sums.unknown),
            })
          : t("You spent your time as planned");
  return (
    <PageHead heading={heading} title={t("Hours")}>
      {sums.planned > 0 &&
        t("You planned {{planned}} and have recorded {{spent}}.", {
          planned: minutes(sums.planned),
          spent: minutes(sums.spent),
        })}
    </PageHead>
  );
}

/** Wish and fact on one rule: what each thing was planned and what it took. */
function TimeSums({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const name = useRowName();
  const id = useId();
  const [weeks, setWeeks] = useState<Weeks>(1);
  const { data: sums, error, refetch } = useQuery(spentQuery(week, weeks));
  const settings = useSuspenseQuery(settingsQuery).data;
  const { meant } = settings.value;
  /** What the lead means to spend on a kind of work in these weeks. */
  const meantFor = ({ kind }: Row) => (kind ? (meant?.[workKinds.indexOf(kind)] ?? 0) * weeks : 0);
  const meantOnly = (known: Schemas["SpentTime"]): Row[] =>
    workKinds
      .filter(
        (kind) => meantFor({ ...none, kind }) && !known.kinds.some((row) => row.kind === kind),
      )
      .map((kind) => ({ ...none, kind }));
  const figures = (row: Row, group: Group) => {
    if (group === "causes" || group === "rescued") {
      return row.planned > 0
        ? t("{{spent}}, {{planned}} of it planned for something else", {
            spent: minutes(row.spent),
            planned: minutes(row.planned),
          })
        : minutes(row.spent);
    }
    const said = t(
      row.unknown > 0
        ? "{{spent}} of {{planned}}, {{unknown}} not recorded"
        : "{{spent}} of {{planned}}",
      {
        planned: minutes(row.planned),
        spent: minutes(row.spent),
        unknown: minutes(row.unknown),
      },
    );
    const aim = meantFor(row);
    return aim > 0
      ? [said, t("you mean to spend {{aim}}", { aim: minutes(aim) })].join(", ")
      : said;
  };
  return (
    <section className={hoursStyles.sec} aria-labelledby={id}>
      <h2 id={id}>{t("Planned and actual time")}</h2>
      <p className="note">{t("The amber mark shows planned time; the line shows actual time.")}</p>
      <Seg legend={t("Period")}>
        {spans.map((span) => (
          <SegItem
            key={span}
            name={`${id}-weeks`}
            checked={weeks === span}
            onChange={() => setWeeks(span)}
          >
            {t(spanLabels[span])}
          </SegItem>
        ))}
      </Seg>
      <ProblemNote error={error} onRetry={refetch} />
      {!sums && !error && <Skeleton lines={4} />}
      {sums &&
        groups.map((group) => {
          const rows = [...(sums[group] ?? []), ...(group === "kinds" ? meantOnly(sums) : [])];
          const most = Math.max(
            60,
            ...rows.flatMap((row) => [row.planned, row.spent, meantFor(row)]),
          );
          const lost = group === "causes" || group === "rescued";
          return (
            rows.length > 0 && (
              <div key={group}>
                <h3>{t(columnLabels[group])}</h3>
                <ul className={hoursStyles.spent}>
                  <li className={hoursStyles.scale} aria-hidden="true">
                    <span />
                    <svg height="16" aria-hidden="true">
                      <text x="0" y="12">
                        0
                      </text>
                      <text className={hoursStyles.end} x="100%" y="12">
                        {minutes(most)}
                      </text>
                    </svg>
                    <span />
                  </li>
                  {rows.map((row) => (
                    <li key={row.thread?.key ?? row.person?.id ?? name(row, group)}>
                      <span>
                        {row.thread ? (
                          <Link to={`/thread/${row.thread.kind}/${row.thread.key}`}>
                            {row.thread.words}
                          </Link>
                        ) : (
                          name(row, group)
                        )}{" "}
                        {(row.kind === "coding" || row.kind === "meeting") && (
                          <Link className="meta" to="/surveys/new">
                            {t("Check the balance")}
                          </Link>
                        )}
                      </span>
                      <svg height="20" aria-hidden="true">
                        <line className={hoursStyles.floor} x1="0" x2="100%" y1="10" y2="10" />
                        <line
                          className={hoursStyles.took}
                          x1="0"
                          x2={`${(row.spent / most) * 100}%`}
                          y1="10"
                          y2="10"
                        />
                        {!lost && (
                          <line
                            className={hoursStyles.wish}
                            x1={`${(row.planned / most) * 100}%`}
                            x2={`${(row.planned / most) * 100}%`}
                            y1="2"
                            y2="18"
                          />
                        )}
                        {meantFor(row) > 0 && (
                          <line
                            className={hoursStyles.aim}
                            x1={`${(meantFor(row) / most) * 100}%`}
                            x2={`${(meantFor(row) / most) * 100}%`}
                            y1="0"
                            y2="20"
                          />
                        )}
                      </svg>
                      <span className="num">{figures(row, group)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      <Meant key={settings.etag} settings={settings} />
      {sums && sums.planned > 0 && (
        <details className={styles.others}>
          <summary>{t("Show table")}</summary>
          <ScrollTable label={t("Planned and actual time")} caption={t("Planned and actual time")}>
            <thead>
              <tr>
                {(["what", "planned", "spent", "unknown"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(columnLabels[column])}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group}>
                {(sums[group] ?? []).map((row) => (
                  <tr key={row.thread?.key ?? row.person?.id ?? name(row, group)}>
                    <th scope="row">{name(row, group)}</th>
                    <td className="num">{minutes(row.planned)}</td>
                    <td className="num">{minutes(row.spent)}</td>
                    <td className="num">{minutes(row.unknown)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </ScrollTable>
        </details>
      )}
      <p className="note">
        <a
          href={`/api/week/downloads/spent?week=${week}&weeks=${weeks}&language=${language()}`}
          download
        >
          {t("Download (CSV)")}
        </a>{" "}
        {t("Only you can see your hours.")}
      </p>
    </section>
  );
}

type Settings = { value: Schemas["WeekSettings"]; etag: string };

/** What somebody means to spend in a week, perhaps for a phase until a day. */
function Meant({ settings }: { settings: Settings }) {
  const t = useT();
  const { meant, phase = "", phaseUntil = "" } = settings.value;
  const [hours, setHours] = useState(
    workKinds.map((_, at) => (meant ? String((meant[at] ?? 0) / 60) : "")),
  );
  const [name, setName] = useState(phase);
  const [until, setUntil] = useState(phaseUntil);
  const { change, error } = useChange();
  const over = phaseUntil !== "" && phaseUntil < today();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const minutes = hours.map((each) => Math.round(Number(each) * 60));
    const fields = {
      meant: minutes.some(Boolean) ? minutes : null,
      phase: inOneLine(name) || null,
      phaseUntil: until || null,
    };
    void change(changeSettings(settings, fields), { said: t("Saved") });
  };
  return (
    <details className={styles.others} open={over}>
      <summary>
        {meant && phase
          ? t("What I mean to spend: {{phase}}", { phase })
          : t("What I mean to spend")}
      </summary>
      {over && (
        <p className="note">
          {t("This was meant until {{day}}. What do you mean to spend from now on?", {
            day: sayDay(phaseUntil),
          })}
        </p>
      )}
      <form className={styles.under} onSubmit={onSubmit}>
        {workKinds.map((kind, at) => (
          <TextField
            key={kind}
            label={t("{{kind}} (hours a week)", { kind: t(workKindLabels[kind]) })}
            type="number"
            min={0}
            max={168}
            step={0.25}
            value={hours[at]}
            onChange={({ target }) =>
              setHours(hours.map((other, place) => (place === at ? target.value : other)))
            }
          />
        ))}
        <TextField
          label={t("Phase (optional)")}
          maxLength={limits.WeekSettingsChange.phase.maxLength}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={t("Until (optional)")}
          type="date"
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
        <div className="row">
          <Button small type="submit">
            {t("Save")}
          </Button>
        </div>
        <ProblemNote error={error} />
      </form>
    </details>
  );
}

function useRowName() {
  const t = useT();
  return ({ thread, kind, quadrant, cause, person }: Row, group: Group): string => {
    switch (group) {
      case "threads":
        return thread?.words ?? t("Not linked to a responsibility or goal");
      case "kinds":
        return kind ? t(workKindLabels[kind]) : t("Tasks");
      case "quadrants":
        return quadrant ? t(quadrantLabels[quadrant]) : t("Unsorted");
      case "causes":
        return cause ? t(causeLabels[cause]) : "";
      case "rescued":
        return person?.name ?? t("Someone else");
    }
  };
}
