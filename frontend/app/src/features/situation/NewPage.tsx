import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Navigate, useNavigate, useParams, useSearchParams } from "react-router";
import { limits, peopleQuery, type Schemas, uuid } from "../../shared/api";
import { useChange, useTyped } from "../../shared/changes";
import { today } from "../../shared/days";
import { goalsQuery, taskQuery } from "../../shared/goal";
import { inLanguage, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { situationTemplatesQuery } from "../../shared/situation";
import { Button, TextField, useFaultFocus } from "../../shared/ui";
import { askedBeside, missing, told } from "./answers";
import { proposals } from "./begin";
import { addSituation } from "./changes";
import { OnlyYouRead } from "./OnlyYouRead";
import { TemplateActions } from "./own/TemplateActions";
import { SituationQuestions } from "./Questions";
import styles from "./situation.module.css";
import type { SituationAnswer, SituationTemplate } from "./types";
import { weekSaysQuery } from "./weekSays";

/** The questions of a template. The address may name a person, a task or a goal. */
export function Component() {
  const { template: key = "" } = useParams();
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const template = templates.find((each) => each.key === key);
  if (!template) return <Navigate to="/situations" replace />;
  return <Begin key={key} template={template} />;
}

const titleLength = limits.SituationDraft.title.maxLength;

const isSame = (one: SituationAnswer[], other: SituationAnswer[]) =>
  JSON.stringify(one) === JSON.stringify(other);

type Draft = { title: string; answers: SituationAnswer[] };

function Begin({ template }: { template: SituationTemplate }) {
  const { key, form: whole } = template;
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [kind, ...rest] = query.get("thread")?.split(".") ?? [];
  const thread = kind
    ? { kind: kind as Schemas["ThreadKind"], key: rest.join("."), words: "" }
    : undefined;
  const [goalId, taskId] = [query.get("goal"), query.get("task")];
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const form = askedBeside(whole, thread ?? goals?.find(({ id }) => id === goalId)?.thread);
  const task = useQuery({ ...taskQuery(taskId ?? ""), enabled: !!taskId }).data;
  const named = query.get("person") ?? task?.person?.id;
  const person = useQuery({ ...peopleQuery, enabled: !!named }).data?.find(
    ({ id }) => id === named,
  );
  const asksWeek = form.fields.some(({ from }) => from);
  const week = useQuery({ ...weekSaysQuery, enabled: asksWeek }).data;
  const [kept, keep, forget] = useTyped(["situation", key, query.toString()].join("."));
  const proposed = proposals(form, person && { id: person.id, name: person.name }, week);
  const { title, answers }: Draft = kept
    ? (JSON.parse(kept) as Draft)
    : { title: task?.text.slice(0, titleLength) ?? "", answers: proposed };
  const [lines, setLines] = useState(1);
  /** The first press found this; without a question, nothing is written yet. */
  const [fault, setFault] = useState<{ question?: string | undefined }>();
  const frame = useFaultFocus(fault);
  const { change, error } = useChange();
  const write = (next: Partial<Draft>) => keep(JSON.stringify({ title, answers, ...next }));
  const name = inLanguage(form.name);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const first = missing(form, answers);
    const nothing = !title.trim() && isSame(told(form, answers), told(form, proposed));
    if (first || nothing) {
      setFault({ question: first?.key });
      return;
    }
    const id = uuid();
    const situation = {
      ...{
        id,
        template: key,
        name: form.name,
        form: whole,
        day: today(),
        state: "open" as const,
        answers,
      },
      ...{
        ...(title.trim() && { title: title.trim() }),
        ...(goalId && { goalId }),
        ...(thread && { thread }),
      },
      ...{ ...(taskId && { taskId }), createdAt: new Date().toISOString(), etag: "" },
    };
    const sent = change(addSituation(situation), { said: t("Situation saved"), undo: null });
    // What the server refuses stays where it was typed.
    void sent.then(() => forget(kept)).catch(() => {});
    void navigate(`/situations/${id}`);
  };
  return (
    <>
      <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={name} />
      <PageHead heading={name}>{inLanguage(form.note)}</PageHead>
      <form ref={frame} className={`form ${styles.form}`} onSubmit={onSubmit} noValidate>
        <TextField
          label={t("What is it about?")}
          dir="auto"
          maxLength={titleLength}
          error={
            fault && !fault.question && !kept
              ? t("Write what it is about, or answer a question.")
              : undefined
          }
          value={title}
          onChange={({ target }) => write({ title: target.value })}
        />
        <SituationQuestions
          {...{ form, answers, lines }}
          missing={fault?.question}
          onLines={setLines}
          onChange={(next) => write({ answers: next })}
        />
        <ProblemNote error={error} />
        <div className="row">
          <Button look="primary" type="submit">
            {t("Save situation")}
          </Button>
        </div>
      </form>
      <OnlyYouRead />
      <TemplateActions template={template} />
    </>
  );
}
