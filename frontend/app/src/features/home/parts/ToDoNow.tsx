import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { isDay, sayDay, today } from "../../../shared/days";
import { ProposedEvidence } from "../../../shared/evidence";
import { toDosQuery } from "../../../shared/home";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import {
  FittingSituations,
  fittingNow,
  situationAt,
  situationTemplatesQuery,
} from "../../../shared/situation";
import { TaskRow } from "../../../shared/task";
import { Button, ButtonLink, Section, Skeleton } from "../../../shared/ui";
import { lazyAtRest } from "../../../shared/ui/lazyAtRest";
import type { HomeStep, Sent, ToDo } from "../queries";

const RecordRow = lazyAtRest(async () => ({ default: (await import("./RecordRow")).RecordRow }));

/** So many are shown until the lead asks for all; what the lead appointed for a day is never among the rest. */
const shown = 5;
const appointed: ReadonlySet<ToDo["reason"]> = new Set(["talk", "look-back", "look-again"]);

/**
 * Shows what is due, waited for or to look back on, apart from the next step; each with the one
 * button that moves it on.
 */
export function ToDoNow({ next, sent }: { next: HomeStep; sent: Sent[] }) {
  const t = useT();
  const { data: all, error, refetch } = useQuery(toDosQuery(today()));
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  const data = all?.filter(
    ({ reason, goal, theme, task, meeting, situation, line }) =>
      task?.state !== "done" &&
      !(reason === "period-ends" && situation?.state === "done") &&
      !(line && situation && isOver(situation, line.line)) &&
      !(reason === "look-back" && goal && goal.id === next.goal?.id) &&
      !(next.line?.id && (goal ?? meeting)?.id === next.line.id) &&
      !(next.kind === "due" && theme && theme.boardId === next.board?.id),
  );
  const [whole, setWhole] = useState(false);
  const count = data?.length ?? 0;
  const first = (data ?? []).filter(
    ({ reason }, at) => whole || at < shown || appointed.has(reason),
  );
  return (
    <Section heading={t("To do")}>
      {error && !data && <ProblemNote error={error} onRetry={refetch} />}
      {!error && !data && <Skeleton lines={3} />}
      {data?.length === 0 && sent.length === 0 && (
        <p className="note">
          {t(all?.length === 0 ? "Nothing is due today." : "Nothing else is due today.")}
        </p>
      )}
      {data && data.length + sent.length > 0 && (
        <ul className="rows">
          {sent.map((each) => (
            <SentRow key={each.kind + each.person.id + each.situationId} sent={each} />
          ))}
          {first.map((toDo) => (
            <Row
              key={
                toDo.reason +
                (toDo.line?.line ?? "") +
                (
                  toDo.task ??
                  toDo.goal ??
                  toDo.meeting ??
                  toDo.webhook ??
                  toDo.situation ??
                  toDo.evidence ?? { id: toDo.theme?.themeId }
                ).id
              }
              toDo={toDo}
            />
          ))}
        </ul>
      )}
      {count > first.length && (
        <Button small look="plain" onPress={() => setWhole(true)}>
          {t("Show all {{count}}", { count })}
        </Button>
      )}
      <FittingSituations all={fittingNow(data ?? [], templates, 2)} />
    </Section>
  );
}

const sentLabels = {
  item: msg("{{name}} added an agenda item"),
  answered: msg("{{name}} answered your question"),
};

/** Shows what came in over a person's link, until it is opened. */
function SentRow({ sent: { kind, person, text, situationId } }: { sent: Sent }) {
  const t = useT();
  const words = t(sentLabels[kind], { name: person.name });
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        <p className="meta">{words}</p>
      </div>
      <ButtonLink
        small
        to={situationId ? `/situations/${situationId}` : `/people/${person.id}`}
        aria-label={t("{{word}}: {{text}}", { word: t("Read"), text: words })}
      >
        {t("Read")}
      </ButtonLink>
    </li>
  );
}

function Row({ toDo }: { toDo: ToDo }) {
  const { reason, task, evidence, situation } = toDo;
  const { text, meta, to, word, label } = useWay(toDo);
  const way = to && (
    <ButtonLink small to={to} aria-label={label}>
      {word}
    </ButtonLink>
  );
  if (task) {
    return <TaskRow task={task} asks instead={way} />;
  }
  if (evidence) return <EvidenceRow of={evidence} />;
  if (situation && reason !== "look-again")
    return (
      <Suspense fallback={<li />}>
        <RecordRow {...{ toDo, situation }} />
      </Suspense>
    );
  return (
    <li>
      <div>
        <p dir="auto">{text}</p>
        <p className="meta">{meta}</p>
      </div>
      {way}
    </li>
  );
}

/** Lets the lead decide in place what a tool proposes. */
function EvidenceRow({ of: { id, tool, count } }: { of: NonNullable<ToDo["evidence"]> }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const text = t(
    "{{tool}} proposes one piece of evidence | {{tool}} proposes {{words}} pieces of evidence",
    {
      ...{ tool, count },
    },
  );
  return (
    <>
      <li>
        <div>
          <p dir="auto">{text}</p>
          <p className="meta">{t("You decide what counts.")}</p>
        </div>
        <Button
          small
          aria-expanded={open}
          aria-label={t("{{word}}: {{text}}", { word: t("Decide"), text })}
          onPress={() => setOpen(!open)}
        >
          {t("Decide")}
        </Button>
      </li>
      {open && (
        <li>
          <ProposedEvidence keyId={id} />
        </li>
      )}
    </>
  );
}

/** A line that is done, dropped or put off is over before the server has said so. */
const isOver = ({ lineStates = [], answers }: NonNullable<ToDo["situation"]>, line: number) =>
  lineStates.some((each) => each.line === line) ||
  answers.some(
    (each) => each.line === line && each.text && isDay(each.text) && each.text > today(),
  );

type WayOn = { text?: string; meta?: string; to?: string; word?: string; label?: string };

/** Says what an item is about, why it is due, and where it leads. */
function useWay({ reason, day, task, goal, theme, meeting, webhook, situation }: ToDo): WayOn {
  const t = useT();
  const late = day !== undefined && day < today();
  const when = late ? t("Was due on {{day}}", { day: sayDay(day) }) : t("Due today");
  if (task) {
    const named = (word: string) => ({
      ...{ word, label: t("{{word}}: {{text}}", { word, text: task.text }) },
    });
    if (reason === "asked") return { to: "/week/priority#asked", ...named(t("Reply")) };
    if (task.card !== "update") return {};
    return { to: situationAt("update", { task: task.id }), ...named(t("Write update")) };
  }
  if (meeting) {
    const talk = reason === "talk";
    return {
      text: talk ? t("One-on-one with {{name}}", { name: meeting.with }) : meeting.with,
      meta: talk ? when : t("Has asked you for coaching"),
      to: talk ? `/people?talk=${meeting.id}` : `/people/coaching-${meeting.id}`,
      ...{ word: t("Open"), label: t("Open: {{name}}", { name: meeting.with }) },
    };
  }
  if (webhook) {
    return {
      text: t("Webhook to {{host}}", { host: webhook.host }),
      meta: t(
        "Your tool hasn’t accepted any event for three days, so Tenward has paused the webhook.",
      ),
      ...{ to: "/settings/tools", word: t("Open") },
      label: t("Open: {{name}}", { name: webhook.host }),
    };
  }
  if (theme) {
    return {
      text: theme.name,
      meta: t("Postponed: {{text}}", { text: theme.text }),
      to: `/themes/${theme.boardId}#theme-${theme.themeId}`,
      ...{ word: t("Decide again"), label: t("Decide again: {{title}}", { title: theme.name }) },
    };
  }
  if (situation) {
    const text = situation.title ?? inLanguage(situation.name);
    return {
      ...{ text, meta: late ? when : t("Look again at this today") },
      to: `/situations/${situation.id}`,
      ...{ word: t("Open"), label: t("Open: {{name}}", { name: text }) },
    };
  }
  if (!goal) return {};
  const { title } = goal;
  if (goal.state === "resting") {
    const text = t("Come back to “{{title}}”", { title });
    return {
      ...{ text, meta: t("You paused this goal until {{day}}", { day: sayDay(day ?? today()) }) },
      ...{ to: `/grow/${goal.id}`, word: t("Open"), label: t("Open: {{name}}", { name: title }) },
    };
  }
  const review = reason === "look-back";
  return {
    text: review ? t("Review “{{title}}”", { title }) : title,
    meta: review ? when : t("No next step yet"),
    to: `/grow/${goal.id}`,
    word: t(review ? msg("Review", { context: "verb" }) : "Choose next step"),
    label: t(review ? "Review: {{title}}" : "Choose next step: {{title}}", { title }),
  };
}
