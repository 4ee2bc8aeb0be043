import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { limits, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { mondayOf, plusDays, sayDay, sayShortDay, today } from "../../../shared/days";
import { inOneLine, workKindLabels, workKinds } from "../../../shared/goal";
import { language, msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { causeLabels } from "../../../shared/task";
import {
  Button,
  ButtonLink,
  Fold,
  Folds,
  ScrollTable,
  Seg,
  Skeleton,
  TextField,
} from "../../../shared/ui";
import { changeSettings } from "../changes";
import { weekAt } from "../days";
import { settingsQuery, spentQuery, type Weeks, weekQuery } from "../queries";
import { Hints } from "../sort/Hints";
import { quadrantLabels } from "../sort/labels";
import styles from "../week.module.css";
import hoursStyles from "./hours.module.css";

type Row = Schemas["SpentRow"];
type Spent = Schemas["SpentTime"];

const spanLabels = { 4: msg("Last four weeks"), 12: msg("Last twelve weeks") };

const groups = ["kinds", "threads", "quadrants", "causes", "rescued"] as const;
type Group = (typeof groups)[number];

const groupLabels = {
  kinds: msg("By kind of work"),
  threads: msg("By responsibility or goal"),
  quadrants: msg("By priority"),
  causes: msg("What time was lost to"),
  rescued: msg("Whom you helped out"),
};

const columnLabels = {
  what: msg("Activity"),
  planned: msg("Planned"),
  spent: msg("Actual"),
  unknown: msg("Not recorded"),
};

/** Friday: from this day on a week is looked back on. */
const closing = 4;

/** Shows what recorded weeks were spent on; other weeks are unknown. */
export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const now = mondayOf(today());
  const latest = today() >= plusDays(now, closing) ? now : plusDays(now, -7);
  const named = search.has("week") ? weekAt(search.get("week")) : now;
  const isPast = named < now;
  const [span, setSpan] = useState<Weeks>(isPast ? 1 : 4);
  const last = span === 1 ? named : latest;
  const sayWeek = useWeekWords();
  const { data: spent, error, refetch } = useQuery(spentQuery(last, span));
  const weeks = spent?.weeks ?? [];
  const recorded = weeks.filter((week) => week.spent !== undefined).length;
  return (
    <div className={hoursStyles.page}>
      {!spent && <PageHead heading={t("Hours")} />}
      <ProblemNote error={error} onRetry={refetch} />
      {!spent && !error && <Skeleton lines={4} />}
      {spent && (
        <>
          <Head spent={spent} recorded={recorded} />
          <Seg
            legend={t("Period")}
            of={(isPast ? ([1, 4, 12] as const) : ([4, 12] as const)).map((each) => [
              each,
              each === 1 ? sayWeek(named) : t(spanLabels[each]),
            ])}
            chosen={span}
            onChoose={setSpan}
          />
          {recorded > 0 && <RecordedWeeks weeks={weeks} />}
          {recorded > 0 && <Kinds spent={spent} recorded={recorded} />}
        </>
      )}
      {spent && (
        <Folds>
          {spent.threads.some((row) => row.spent > 0) && (
            <Fold label={t("By responsibility or goal")}>
              <Threads rows={spent.threads} />
            </Fold>
          )}
          <Meant />
          {recorded > 0 && (
            <Fold label={t("Table and download")}>
              <Table spent={spent} />
              <p className="note">
                <a
                  href={`/api/week/downloads/spent?week=${last}&weeks=${span}&language=${language()}`}
                  download
                >
                  {t("Download (CSV)")}
                </a>
              </p>
            </Fold>
          )}
        </Folds>
      )}
      <p className="note">{t("Only you can see your hours.")}</p>
    </div>
  );
}

type HeadProps = { spent: Spent; recorded: number };

/** Shows the recorded time, and how much of it was not planned. */
function Head({ spent: { spent, unplanned = 0, weeks = [] }, recorded }: HeadProps) {
  const t = useT();
  const minutes = useMinutes();
  const whole = minutes(spent + unplanned);
  const others = weeks.length - recorded;
  const latest = weeks.at(-1)?.week;
  if (recorded === 0) {
    return (
      <PageHead
        heading={t(
          weeks.length > 1
            ? "You haven’t recorded any of these weeks"
            : "You haven’t recorded this week",
        )}
        title={t("Hours")}
      >
        <Link to={`/week/close?week=${latest}`}>{t("Record this week")}</Link>
      </PageHead>
    );
  }
  return (
    <PageHead
      title={t("Hours")}
      heading={
        unplanned > 0
          ? t("What you hadn’t planned took {{part}} of {{whole}}", {
              part: minutes(unplanned),
              whole,
            })
          : t("You recorded {{whole}}", { whole })
      }
    >
      {t(
        "That counts the one week you recorded, without meetings. | That counts the {{words}} weeks you recorded, without meetings.",
        { count: recorded },
      )}
      {others > 0 &&
        ` ${t("The other week isn’t counted. | The other {{words}} weeks aren’t counted.", {
          count: others,
        })}`}
    </PageHead>
  );
}

function useWeekWords() {
  const t = useT();
  return (week: string) =>
    t("{{from}} to {{to}}", { from: sayShortDay(week), to: sayShortDay(plusDays(week, 4)) });
}

function RecordedWeeks({ weeks }: { weeks: readonly Schemas["SpentWeek"][] }) {
  const t = useT();
  const minutes = useMinutes();
  const sayWeek = useWeekWords();
  return (
    <ol className={hoursStyles.weeks}>
      {weeks.map(({ week, spent }) => {
        const range = sayWeek(week);
        return (
          <li key={week} className={spent === undefined ? undefined : hoursStyles.recorded}>
            {spent === undefined ? <span>{t("Not recorded")}</span> : <b>{minutes(spent)}</b>}
            {range}
            {spent === undefined && (
              <Link
                to={`/week/close?week=${week}`}
                aria-label={t("{{word}}: {{text}}", { word: t("Record it now"), text: range })}
              >
                {t("Record it now")}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** An average of the weeks that were recorded, beside what the lead means to spend. */
function Kinds({ spent, recorded }: HeadProps) {
  const t = useT();
  const minutes = useMinutes();
  const name = useRowName();
  const { meant } = useSuspenseQuery(settingsQuery).data.value;
  const plan = useQuery(weekQuery(mondayOf(today()))).data;
  const id = useId();
  const average = (sum: number) => Math.round(sum / recorded / 5) * 5;
  const aimOf = (kind?: (typeof workKinds)[number]) =>
    kind ? (meant?.[workKinds.indexOf(kind)] ?? 0) : 0;
  const known = workKinds.map((kind) => spent.kinds.find((row) => row.kind === kind) ?? { kind });
  const rows = [...known, ...spent.kinds.filter((row) => !row.kind)]
    .map((row) => ({
      key: row.kind ?? "tasks",
      name: name(row, "kinds"),
      took: average("spent" in row ? row.spent : 0),
      aim: aimOf(row.kind),
    }))
    .concat({
      key: "unplanned",
      name: t("Not planned"),
      took: average(spent.unplanned ?? 0),
      aim: 0,
    })
    .filter(({ took, aim }) => took + aim > 0);
  const [short] = rows
    .filter(({ took, aim, key }) => aim > took && key !== "meeting")
    .toSorted((one, other) => other.aim - other.took - (one.aim - one.took));
  return (
    <>
      <section aria-labelledby={id}>
        <h2 id={id}>{t(groupLabels.kinds)}</h2>
        <p className="note">
          {t(
            meant
              ? "An average week. The amber mark is what you mean to spend."
              : "An average of the weeks you recorded.",
          )}
        </p>
        <Bars
          rows={rows.map(({ key, name: called, took, aim }) => ({
            ...{ key, name: called, took, aim },
            said: (
              <>
                <b>{minutes(took)}</b>
                {aim > 0 && ` ${t("of {{aim}}", { aim: minutes(aim) })}`}
              </>
            ),
          }))}
        />
      </section>
      {short ? (
        <div className={hoursStyles.on}>
          <p>
            {t("{{kind}} got {{took}} a week, and you mean to spend {{aim}}.", {
              ...{ kind: short.name, took: minutes(short.took), aim: minutes(short.aim) },
            })}
          </p>
          <ButtonLink to="/week">{t("Plan a block")}</ButtonLink>
        </div>
      ) : (
        plan && <Hints plan={plan} />
      )}
    </>
  );
}

type Bar = { key: string; name: ReactNode; took: number; aim?: number; said: ReactNode };

function Bars({ rows }: { rows: readonly Bar[] }) {
  const minutes = useMinutes();
  const most = Math.max(60, ...rows.flatMap(({ took, aim = 0 }) => [took, aim]));
  const at = (minute: number) => `${(minute / most) * 100}%`;
  return (
    <ul className={hoursStyles.bars}>
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
      {rows.map(({ key, name, took, aim = 0, said }) => (
        <li key={key}>
          <span>{name}</span>
          <svg height="18" aria-hidden="true">
            <line className={hoursStyles.floor} x1="0" x2="100%" y1="9" y2="9" />
            <line className={hoursStyles.took} x1="0" x2={at(took)} y1="9" y2="9" />
            {aim > 0 && (
              <line className={hoursStyles.aim} x1={at(aim)} x2={at(aim)} y1="1" y2="17" />
            )}
          </svg>
          <span className="num">{said}</span>
        </li>
      ))}
    </ul>
  );
}

/** Shows the time of each; those without any are left out. */
function Threads({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const minutes = useMinutes();
  const name = useRowName();
  return (
    <Bars
      rows={rows
        .filter(({ spent }) => spent > 0)
        .map((row) => ({
          key: row.thread?.key ?? "none",
          name: row.thread ? (
            <Link to={`/role?open=${row.thread.kind}.${row.thread.key}`}>{row.thread.words}</Link>
          ) : (
            name(row, "threads")
          ),
          took: row.spent,
          said: (
            <>
              <b>{minutes(row.spent)}</b>{" "}
              {row.planned > 0 && t("of {{planned}} planned", { planned: minutes(row.planned) })}
            </>
          ),
        }))}
    />
  );
}

function Table({ spent }: { spent: Spent }) {
  const t = useT();
  const minutes = useMinutes();
  const name = useRowName();
  return (
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
          {(spent[group] ?? []).length > 0 && (
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {t(groupLabels[group])}
              </th>
            </tr>
          )}
          {(spent[group] ?? []).map((row) => (
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
  );
}

/** Asks what the lead means to spend in a week, perhaps for a phase. */
function Meant() {
  const settings = useSuspenseQuery(settingsQuery).data;
  return <MeantForm key={settings.etag} settings={settings} />;
}

type Settings = { value: Schemas["WeekSettings"]; etag: string };

function MeantForm({ settings }: { settings: Settings }) {
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
    <Fold
      open={over}
      label={
        meant && phase ? t("What I mean to spend: {{phase}}", { phase }) : t("What I mean to spend")
      }
    >
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
    </Fold>
  );
}

function useRowName() {
  const t = useT();
  return ({ thread, kind, quadrant, cause, person }: Partial<Row>, group: Group): string => {
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
