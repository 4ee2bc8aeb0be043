import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, useEffect, useEffectEvent, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useAutosave, useChange } from "../../shared/changes";
import { sayDay, sayShortDay, today } from "../../shared/days";
import { type ListedTask, taskQuery } from "../../shared/goal";
import { History } from "../../shared/history";
import { inLanguage, inWords, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { sayAmount, situationsQuery } from "../../shared/situation";
import { TaskRow } from "../../shared/task";
import {
  Button,
  ButtonLink,
  Fold,
  Folds,
  Menu,
  MenuItem,
  Section,
  Stations,
  useHeadingFocus,
} from "../../shared/ui";
import { exact } from "./answers";
import { BelongsTo } from "./BelongsTo";
import { changeAnswers, changeSituation, removeSituation } from "./changes";
import { Again } from "./days/Again";
import { areDays } from "./days/DayFields";
import { LastDay } from "./days/LastDay";
import { SituationEnding, WriteEnding } from "./Ending";
import { before, formerOf, hasEnded } from "./earlier";
import { type Draft, Flow } from "./Flow";
import { LastQuestion, saveStep } from "./LastQuestion";
import { Leaves } from "./Leaves";
import { leavesOf } from "./leaves";
import { Grid } from "./lines/Grid";
import { Lines } from "./lines/Lines";
import { lineNumbers, stateOf, sums } from "./lines/lines";
import { Sums } from "./lines/Sums";
import { OnlyYouRead } from "./OnlyYouRead";
import { situationQuery } from "./queries";
import { Pairs, ReadAnswers } from "./ReadAnswers";
import { SituationFlags } from "./SituationFlags";
import styles from "./situation.module.css";
import { aboutStep, hasAnswer, isOlder, nextStep, questionSteps, taskQuestions } from "./steps";
import { useAskedBeside } from "./ties/things";
import { WhoReads } from "./ties/WhoReads";
import type { Situation, SituationAnswer, SituationForm } from "./types";
import { Went } from "./Went";

/** At most this many earlier ones are shown, and former answers. */
const mostEarlier = 4;

export function Component() {
  const { situationId = "" } = useParams();
  const { data } = useSuspenseQuery(situationQuery(situationId));
  const { form, ...situation } = data.value;
  // One that is read alone has its form.
  return form ? <SituationPage key={situationId} situation={{ ...situation, form }} /> : null;
}

type Props = { situation: Situation & { form: SituationForm } };

/** One situation: its questions one by one, then what it waits for, then how it ended. */
function SituationPage({ situation }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { change, error } = useChange();
  const [ending, setEnding] = useState(false);
  const { data: all = [] } = useQuery(situationsQuery);
  const { id, form, day, until, state, taskId, lookAgainOn } = situation;
  const name = inLanguage(form.name);
  const title = useAutosave(`situation.${id}.title`, situation.title ?? "", (text) =>
    changeSituation(situation, { title: text.trim() || null }),
  );
  const answers = useAutosave(`situation.${id}`, JSON.stringify(situation.answers), (text) =>
    changeAnswers(situation, JSON.parse(text) as SituationAnswer[]),
  );
  const days = useAutosave(`situation.${id}.days`, JSON.stringify([day, until ?? ""]), (text) => {
    const [from, to] = JSON.parse(text) as [string, string];
    if (!areDays(form, { day: from, until: to })) return undefined;
    return changeSituation(situation, { day: from, ...(form.during && { until: to || null }) });
  });
  const [from, to] = JSON.parse(days.value) as [string, string];
  const draft: Draft = {
    ...{ title: title.value, answers: JSON.parse(answers.value), day: from, until: to },
  };
  const write = (next: Draft) => {
    const written = JSON.stringify([next.day, next.until]);
    if (written !== days.value) days.onChange({ target: { value: written } });
    if (next.title !== draft.title) title.onChange({ target: { value: next.title } });
    const value = JSON.stringify(next.answers);
    if (value !== answers.value) answers.onChange({ target: { value } });
  };
  const { data: task } = useQuery({ ...taskQuery(taskId ?? ""), enabled: taskId !== undefined });
  const hasTask = isOlder(task, situation);
  const isOver = hasEnded(situation);
  // A step, a day or another person; lines that are ticked go on.
  const { shared, replies } = situation;
  const waits = taskId || lookAgainOn || until || form.ticks || shared?.length || replies?.length;
  const asks = query.has("question") || (state === "open" && !query.has("read") && !waits);
  const save = () => {
    title.onBlur();
    answers.onBlur();
    // What is wrong stays typed.
    if (areDays(form, draft)) days.onBlur();
  };
  const leave = useEffectEvent(save);
  // A field that is gone is never left.
  useEffect(() => {
    if (!asks) leave();
  }, [asks]);
  // What was pressed is gone then.
  useHeadingFocus(`${state} ${asks}`);
  const remove = () => {
    void change(removeSituation(situation), { said: t("Situation removed") });
    void navigate("/situations");
  };
  const reopen = () =>
    void change(changeSituation(situation, { state: "open" }), {
      said: t("The situation is open again"),
    });
  const open = (search: string) =>
    void navigate(`?${search}`, { replace: true, state: { stays: true } });
  const steps = questionSteps(form, draft.answers, 1, hasTask).filter(
    ({ key }) => key !== nextStep,
  );
  const answered = steps.filter((step) =>
    step.key === aboutStep ? draft.title : hasAnswer(step, draft.answers),
  ).length;
  const shown = { ...situation, title: draft.title, answers: draft.answers };
  const exceeded = sums(form, situation).find((sum) => sum.over);
  const numbers = lineNumbers(situation.answers);
  const former = formerOf(situation, all);
  const isLatest = !all.some((each) => formerOf(each, [situation]).length > 0);
  const asked = taskQuestions(form, hasTask);
  // The next step is asked as the last question.
  const leaves = leavesOf(form, shown, task).filter((leave) => !asked.text || leave !== asked.task);
  const span = useSpan(situation);
  const beside = useAskedBeside(situation);
  const heading = situation.title ?? name;
  const done = numbers.filter((line) => stateOf(situation, line)?.state === "done").length;
  const counted = numbers.filter((line) => stateOf(situation, line)?.state !== "dropped").length;
  const linesDone =
    done === 0
      ? t("No line is done yet.")
      : done === counted
        ? t("All lines are done.")
        : t("One of {{all}} lines is done. | {{first}} of {{all}} lines are done.", {
            ...{ count: done, all: inWords(counted) },
          });
  return (
    <div className={asks ? undefined : styles.page}>
      <Crumb
        way={[
          { to: "/situations", name: t("Situations") },
          { to: `/situations?records=${situation.template}`, name },
        ]}
        here={situation.title ?? sayDay(day)}
      />
      <PageHead
        heading={
          exceeded && !asks
            ? t("{{title}} is {{amount}} over its limit", {
                title: heading,
                amount: sayAmount(exceeded.question, exact(exceeded.all - (exceeded.limit ?? 0))),
              })
            : heading
        }
        title={heading}
        actions={
          <Menu label={t("More options: {{text}}", { text: heading })}>
            {!asks && (
              <MenuItem onAction={() => open(`question=${aboutStep}`)}>
                {t("Edit answers")}
              </MenuItem>
            )}
            {!asks && !isOver && form.ticks && (
              <MenuItem onAction={() => setEnding(true)}>{t("Write ending")}</MenuItem>
            )}
            {state !== "open" && <MenuItem onAction={reopen}>{t("Reopen")}</MenuItem>}
            {all.some((each) => each.template === situation.template && each.id !== id) && (
              <MenuItem onAction={() => void navigate(`/situations?compare=${id}`)}>
                {t("Compare")}
              </MenuItem>
            )}
            <MenuItem onAction={() => void navigate(`/situations/templates/new?record=${id}`)}>
              {t("Make this a template")}
            </MenuItem>
            <MenuItem onAction={() => print()}>{t("Print")}</MenuItem>
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        }
      >
        {asks && answered > 0
          ? t("{{first}} of {{all}} questions answered since {{day}}.", {
              ...{ count: answered, all: inWords(steps.length), day: sayDay(day) },
            })
          : [span, form.ticks && counted > 0 && linesDone].filter(Boolean).join(" ")}
      </PageHead>
      <ProblemNote error={error} />
      {asks ? (
        <div className={styles.flow}>
          <section
            aria-label={t("Questions")}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget)) save();
            }}
          >
            <Asking
              {...{ situation, draft, task, hasTask }}
              former={situation.every && former[0]}
              onWrite={write}
              onNext={(key, next) => {
                write(next);
                open(key ? `question=${key}` : "read");
              }}
            />
          </section>
          <aside>
            <Earlier {...{ situation, all }} />
            <OnlyYouRead shared={situation.shared?.length} team={situation.team} />
          </aside>
        </div>
      ) : (
        <>
          {state !== "open" && <SituationEnding situation={situation} />}
          <LastDay situation={situation} />
          {ending && <WriteEnding situation={situation} onClose={() => setEnding(false)} />}
          {isOver ? (
            <Happened {...{ situation, task }} />
          ) : (
            !ending &&
            (task || lookAgainOn || !form.ticks) && (
              <Waiting {...{ situation, task }} onEnd={() => setEnding(true)} />
            )
          )}
          <Sums form={form} record={situation} />
          {form.grid && situation.answers.some(({ line }) => line) && (
            <Grid situation={situation} questions={beside.lines ?? []} />
          )}
          {form.ticks && <Lines situation={situation} questions={beside.lines ?? []} />}
          <ReadAnswers
            form={form}
            answers={form.ticks ? draft.answers.filter(({ line }) => !line) : draft.answers}
            course={[...former.slice(0, mostEarlier).reverse(), shown]}
          />
          {!isOver && (
            <SituationFlags
              form={form}
              answers={draft.answers.filter(({ line }) => !line || !stateOf(situation, line))}
            />
          )}
          <WhoReads situation={shown} words={heading} />
          <Earlier {...{ situation, all }} />
          <Folds>
            {leaves.length > 0 && (
              <Fold label={t("What comes of it")} open={!isOver}>
                <Leaves {...{ situation: shown, leaves, task }} />
              </Fold>
            )}
            <BelongsTo situation={situation} />
            <Again {...{ situation, isLatest }} />
            <History
              kind="situation"
              id={situation.id}
              read={(answers) =>
                [undefined, ...new Set(answers.flatMap(({ line }) => line ?? []))].map((line) => (
                  <Pairs
                    key={line ?? 0}
                    questions={line === undefined ? form.fields : (form.lines ?? [])}
                    {...{ answers, line }}
                    isNamed={false}
                  />
                ))
              }
            />
          </Folds>
          <OnlyYouRead shared={situation.shared?.length} team={situation.team} />
        </>
      )}
    </div>
  );
}

type AskingProps = Props & { task: ListedTask | undefined } & Pick<
    ComponentProps<typeof Flow>,
    "draft" | "hasTask" | "former" | "onWrite" | "onNext"
  >;

/** Says which day or days it is of. */
function useSpan(situation: Situation): string {
  const t = useT();
  const { day, until } = situation;
  if (until)
    return t("From {{day}} until {{until}}.", {
      ...{ day: sayDay(day), until: until === today() ? t("today") : sayDay(until) },
    });
  if (hasEnded(situation)) return "";
  return t(day > today() ? "For {{day}}." : "Since {{day}}.", { day: sayDay(day) });
}

function Asking({ situation, task, ...flow }: AskingProps) {
  const t = useT();
  const { id, lookAgainOn } = situation;
  const form = useAskedBeside(situation);
  const said = [
    task?.text,
    lookAgainOn && t("Look again on {{day}}", { day: sayShortDay(lookAgainOn) }),
  ].filter(Boolean);
  return (
    <Flow
      {...{ form, ...flow }}
      {...(said.length > 0 && { nextSaid: <p dir="auto">{said.join(". ")}</p> })}
      next={(skip) => (
        <LastQuestion
          {...{ form, situation, task, answers: flow.draft.answers, typed: `situation.next.${id}` }}
          beside={form !== situation.form}
          onSkip={skip}
          onSave={(values) => {
            saveStep(situation, values);
            skip();
          }}
        />
      )}
    />
  );
}

type WaitingProps = Props & { task: ListedTask | undefined; onEnd: () => void };

/** The next step, the day to look again, and the way to the end. */
function Waiting({ situation, task, onEnd }: WaitingProps) {
  const t = useT();
  const { lookAgainOn, state } = situation;
  return (
    <section className={styles.step} aria-label={t("Next step")}>
      {task ? (
        <ul className="rows">
          <TaskRow task={task} asks />
        </ul>
      ) : (
        <p className={styles.big}>{t("No next step yet")}</p>
      )}
      {lookAgainOn && state === "open" && (
        <p className="note">
          {t("Home shows this situation again on {{day}}.", { day: sayDay(lookAgainOn) })}
        </p>
      )}
      <div className="row">
        <Button look="primary" onPress={onEnd}>
          {t("Write ending")}
        </Button>
        <ButtonLink look="plain" replace to={`?question=${nextStep}`} state={{ stays: true }}>
          {t(task ? "Change step" : "Add next step")}
        </ButtonLink>
      </div>
    </section>
  );
}

/** How it came to its end. */
function Happened({ situation, task }: Props & { task: ListedTask | undefined }) {
  const t = useT();
  const { day, lookAgainOn } = situation;
  const stations = [
    { day, done: true, text: t("You wrote it down.") },
    task && { day: task.dueOn, done: task.state === "done", text: task.text },
    lookAgainOn && { day: lookAgainOn, done: false, text: t("Look again") },
  ].filter((station) => !!station);
  if (stations.length < 2) return null;
  return (
    <>
      <h2 className="sr">{t("What happened")}</h2>
      <Stations
        label={t("What happened")}
        stations={stations.map(({ day: on, done, text }) => ({
          name: on ? sayShortDay(on) : t("Next step"),
          state: done ? "done" : "empty",
          text: <p className="meta">{text}</p>,
        }))}
      />
    </>
  );
}

/** The last few of the same kind. */
function Earlier({ situation, all }: { situation: Situation; all: Situation[] }) {
  const t = useT();
  const earlier = before(situation, all);
  if (earlier.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("Before this one")}>
      <Went situations={earlier.slice(0, mostEarlier)} />
    </Section>
  );
}
