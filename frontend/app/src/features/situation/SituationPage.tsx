import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, useEffect, useEffectEvent, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useAutosave, useChange } from "../../shared/changes";
import { sayDay, sayShortDay } from "../../shared/days";
import { goalsQuery, type ListedTask, taskQuery } from "../../shared/goal";
import { History } from "../../shared/history";
import { inLanguage, inWords, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { situationsQuery } from "../../shared/situation";
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
import { askedBeside } from "./answers";
import { BelongsTo } from "./BelongsTo";
import { changeAnswers, changeSituation, removeSituation } from "./changes";
import { SituationEnding, WriteEnding } from "./Ending";
import { before, hasEnded } from "./earlier";
import { type Draft, Flow } from "./Flow";
import { LastQuestion, saveStep } from "./LastQuestion";
import { Leaves } from "./Leaves";
import { leavesOf } from "./leaves";
import { OnlyYouRead } from "./OnlyYouRead";
import { situationQuery } from "./queries";
import { Pairs, ReadAnswers } from "./ReadAnswers";
import { Shared } from "./Shared";
import { SituationFlags } from "./SituationFlags";
import styles from "./situation.module.css";
import { aboutStep, hasAnswer, isOlder, nextStep, questionSteps, taskQuestions } from "./steps";
import type { Situation, SituationAnswer, SituationForm } from "./types";
import { Went } from "./Went";

/** At most this many earlier ones are shown. */
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
  const { id, form, day, state, taskId, lookAgainOn } = situation;
  const name = inLanguage(form.name);
  const title = useAutosave(`situation.${id}.title`, situation.title ?? "", (text) =>
    changeSituation(situation, { title: text.trim() || null }),
  );
  const answers = useAutosave(`situation.${id}`, JSON.stringify(situation.answers), (text) =>
    changeAnswers(situation, JSON.parse(text) as SituationAnswer[]),
  );
  const draft: Draft = { title: title.value, answers: JSON.parse(answers.value) };
  const write = (next: Draft) => {
    if (next.title !== draft.title) title.onChange({ target: { value: next.title } });
    const value = JSON.stringify(next.answers);
    if (value !== answers.value) answers.onChange({ target: { value } });
  };
  const { data: task } = useQuery({ ...taskQuery(taskId ?? ""), enabled: taskId !== undefined });
  const hasTask = isOlder(task, situation);
  const over = hasEnded(situation);
  // A step, a day or another person.
  const waits = taskId || lookAgainOn || situation.shared?.length || situation.replies?.length;
  const asks = query.has("question") || (state === "open" && !query.has("read") && !waits);
  const leave = useEffectEvent(() => {
    title.onBlur();
    answers.onBlur();
  });
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
  const shown = { ...situation, ...draft };
  const asked = taskQuestions(form, hasTask);
  // The next step is asked as the last question.
  const leaves = leavesOf(form, shown, task).filter((leave) => !asked.text || leave !== asked.task);
  return (
    <div className={asks ? undefined : styles.page}>
      <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={name} />
      <PageHead
        heading={situation.title ?? name}
        actions={
          <Menu label={t("More options: {{text}}", { text: situation.title ?? name })}>
            {!asks && (
              <MenuItem onAction={() => open(`question=${aboutStep}`)}>
                {t("Edit answers")}
              </MenuItem>
            )}
            {state !== "open" && <MenuItem onAction={reopen}>{t("Reopen")}</MenuItem>}
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
          : !over && t("Since {{day}}.", { day: sayDay(day) })}
      </PageHead>
      <ProblemNote error={error} />
      {asks ? (
        <div className={styles.flow}>
          <section
            aria-label={t("Questions")}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (currentTarget.contains(relatedTarget)) return;
              title.onBlur();
              answers.onBlur();
            }}
          >
            <Asking
              {...{ situation, draft, task, hasTask }}
              onWrite={write}
              onNext={(key, next) => {
                write(next);
                open(key ? `question=${key}` : "read");
              }}
            />
          </section>
          <aside>
            <Earlier situation={situation} />
            <OnlyYouRead shared={situation.shared?.length} />
          </aside>
        </div>
      ) : (
        <>
          {state !== "open" && <SituationEnding situation={situation} />}
          {over ? <Happened {...{ situation, task }} /> : <Waiting {...{ situation, task }} />}
          <ReadAnswers form={form} answers={draft.answers} />
          {!over && <SituationFlags form={form} answers={draft.answers} />}
          <Shared situation={shown} />
          <Earlier situation={situation} />
          <Folds>
            {leaves.length > 0 && (
              <Fold label={t("What comes of it")} open={!over}>
                <Leaves {...{ situation: shown, leaves, task }} />
              </Fold>
            )}
            <BelongsTo situation={situation} />
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
          <OnlyYouRead shared={situation.shared?.length} />
        </>
      )}
    </div>
  );
}

type AskingProps = Props & { task: ListedTask | undefined } & Pick<
    ComponentProps<typeof Flow>,
    "draft" | "hasTask" | "onWrite" | "onNext"
  >;

function Asking({ situation, draft, task, hasTask, onWrite, onNext }: AskingProps) {
  const t = useT();
  const { id, goalId, thread, lookAgainOn } = situation;
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const form = askedBeside(
    situation.form,
    thread ?? goals?.find(({ id: each }) => each === goalId)?.thread,
  );
  const said = [
    task?.text,
    lookAgainOn && t("Look again on {{day}}", { day: sayShortDay(lookAgainOn) }),
  ].filter(Boolean);
  return (
    <Flow
      {...{ form, hasTask, draft, onWrite, onNext }}
      {...(said.length > 0 && { nextSaid: <p dir="auto">{said.join(". ")}</p> })}
      next={(skip) => (
        <LastQuestion
          {...{ form, situation, task, answers: draft.answers, typed: `situation.next.${id}` }}
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

/** The next step, the day to look again, and the way to the end. */
function Waiting({ situation, task }: Props & { task: ListedTask | undefined }) {
  const t = useT();
  const [ending, setEnding] = useState(false);
  const { lookAgainOn, state } = situation;
  if (ending) return <WriteEnding situation={situation} onClose={() => setEnding(false)} />;
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
        <Button look="primary" onPress={() => setEnding(true)}>
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
function Earlier({ situation }: { situation: Situation }) {
  const t = useT();
  const { data = [] } = useQuery(situationsQuery);
  const earlier = before(situation, data);
  if (earlier.length === 0) return null;
  return (
    <Section className={styles.part} heading={t("Before this one")}>
      <Went situations={earlier.slice(0, mostEarlier)} />
    </Section>
  );
}
