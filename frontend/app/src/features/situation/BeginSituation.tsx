import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { limits, peopleQuery, type Schemas, uuid } from "../../shared/api";
import { changes, keepTyped, tellRefusal, typedAt, useTyped } from "../../shared/changes";
import { today } from "../../shared/days";
import { goalsQuery, taskQuery } from "../../shared/goal";
import { inLanguage, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { situationsQuery } from "../../shared/situation";
import { askedBeside, told } from "./answers";
import { personAnswer } from "./begin";
import { addSituation } from "./changes";
import { areDays } from "./days/DayFields";
import { type Draft, Flow } from "./Flow";
import { LastQuestion, saveStep } from "./LastQuestion";
import { OnlyYouRead } from "./OnlyYouRead";
import { TemplateActions } from "./own/TemplateActions";
import styles from "./situation.module.css";
import type { Situation, SituationForm, SituationTemplate } from "./types";

/** What a new situation is about, without the template and the open question. */
export function aboutOf(query: URLSearchParams): URLSearchParams {
  const about = new URLSearchParams(query);
  about.delete("begin");
  about.delete("question");
  return about;
}

/** The people of the former lines, so that each has the same line again. */
const samePeople = (former: Situation | undefined, people: readonly { id: string }[] = []) =>
  (former?.answers ?? []).flatMap(({ field, line, person }) =>
    line && person && people.some(({ id }) => id === person.id) ? [{ field, line, person }] : [],
  );

/**
 * A situation before its first answer, which makes it. The address may name a person, a task, a goal, a part of an
 * expectation, or the record that it follows.
 */
export function BeginSituation({ template }: { template: SituationTemplate }) {
  const { key, form: whole } = template;
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const about = aboutOf(query);
  const [kind, ...rest] = query.get("thread")?.split(".") ?? [];
  const thread = kind && { kind: kind as Schemas["ThreadKind"], key: rest.join("."), words: "" };
  const [goalId, taskId] = [query.get("goal"), query.get("task")];
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const form = askedBeside(whole, thread || goals?.find(({ id }) => id === goalId)?.thread);
  const task = useQuery({ ...taskQuery(taskId ?? ""), enabled: !!taskId }).data;
  const named = query.get("person") ?? task?.person?.id;
  const formerId = query.get("former");
  const { data: people } = useQuery({ ...peopleQuery, enabled: !!named || !!formerId });
  const person = people?.find(({ id }) => id === named);
  const { data: all } = useQuery({ ...situationsQuery, enabled: !!formerId });
  const former = all?.find(({ id }) => id === formerId);
  const [kept, keep, forget] = useTyped(["situation", key, about.toString()].join("."));
  const known: Draft = {
    title: (task?.text ?? query.get("title") ?? "").slice(0, limits.SituationDraft.title.maxLength),
    answers: [
      ...(person ? personAnswer(form, person) : []),
      ...(form.ticks ? [] : samePeople(former, people)),
    ],
    ...{ day: today(), until: "" },
  };
  // A draft of an earlier version has no days.
  const draft: Draft = kept ? { ...known, ...(JSON.parse(kept) as Partial<Draft>) } : known;
  const name = inLanguage(form.name);
  const typedNext = `situation.next.${key}.${about}`;
  // The page stays until the next one is loaded.
  const begun = useRef<Situation & { form: SituationForm }>(undefined);
  const every = former?.every ?? form.every;
  const begin = ({ title, answers, day, until }: Draft) => {
    if (begun.current) return begun.current;
    const id = uuid();
    const areRight = areDays(form, { day, until });
    // What is wrong stays typed in the question for the days.
    if (!areRight) keepTyped(`situation.${id}.days`, JSON.stringify([day, until]));
    const days = areRight ? { day, ...(until && { until }) } : { day: today() };
    const situation = {
      ...{ id, template: key, name: form.name, form: whole, answers, ...days },
      ...(every && { every }),
      ...{ state: "open" as const, ...(title.trim() && { title: title.trim() }) },
      ...{ ...(goalId && { goalId }), ...(thread && { thread }), ...(taskId && { taskId }) },
      ...{ createdAt: new Date().toISOString(), etag: "" },
    };
    // What the server refuses stays where it was typed.
    changes.add(addSituation(situation)).then(() => forget(kept), tellRefusal);
    begun.current = situation;
    return situation;
  };
  const isWritten = ({ title, answers }: Draft) =>
    title.trim() !== "" ||
    JSON.stringify(told(form, answers)) !== JSON.stringify(told(form, known.answers));
  const open = (id: string, question: string) =>
    void navigate(`/situations/${id}?${question}`, { replace: true, state: { stays: true } });
  return (
    <>
      <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={name} />
      <PageHead heading={name}>{inLanguage(form.note)}</PageHead>
      <div className={styles.flow}>
        <Flow
          form={form}
          hasTask={!!taskId}
          {...{ draft, former }}
          onWrite={(next) => keep(JSON.stringify(next))}
          onNext={(question, next) => {
            if (isWritten(next)) {
              const { id } = begin(next);
              // It stays typed below the situation.
              const typed = typedAt(typedNext);
              if (typed) keepTyped(`situation.next.${id}`, typed);
              keepTyped(typedNext, "");
              return open(id, question ? `question=${question}` : "read");
            }
            if (!question) return void navigate("/situations");
            const address = new URLSearchParams(query);
            address.set("question", question);
            setQuery(address, { replace: true, state: { stays: true } });
          }}
          next={(skip) => (
            <LastQuestion
              {...{ form, answers: draft.answers, task, typed: typedNext }}
              beside={form !== whole}
              situation={taskId ? { taskId } : {}}
              isFirst={!isWritten(draft)}
              onSkip={skip}
              onSave={(values) => {
                if (begun.current) return;
                const situation = begin(draft);
                saveStep(situation, values);
                open(situation.id, "read");
              }}
            />
          )}
        />
        <aside>
          <OnlyYouRead />
          <TemplateActions template={template} />
        </aside>
      </div>
    </>
  );
}
