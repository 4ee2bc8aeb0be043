import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams, useSearchParams } from "react-router";
import { limits, ProblemError } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { inLanguage, useT } from "../../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../../shared/layout";
import { situationAt, situationQuery, situationTemplatesQuery } from "../../../shared/situation";
import { Checkbox, Options, Section } from "../../../shared/ui";
import { rhythmLabels } from "../days/Again";
import type { SituationForm, SituationTemplate } from "../types";
import { Example } from "./Example";
import { OpenFile } from "./OpenFile";
import styles from "./own.module.css";
import { TemplateRows } from "./TemplateRows";
import { addSituationTemplate, changeSituationTemplate } from "./templateChanges";
import {
  emptyForm,
  formWith,
  type WrittenForm,
  type WrittenQuestion,
  writtenFrom,
} from "./writtenForm";

/** A template of the lead's own: a new one, one with the questions of another one or of a record, or one to be changed. */
export function Component() {
  const { templateId = "" } = useParams();
  const [query] = useSearchParams();
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const recordId = query.get("record") ?? "";
  const record = useQuery({ ...situationQuery(recordId), enabled: recordId !== "" });
  const named = templateId || query.get("from");
  const template = templates.find(({ key }) => key === named);
  if ((named && !template) || record.error) return <Navigate to="/situations" replace />;
  if (recordId && !record.data) return null;
  const form = record.data?.value.form;
  const of = template ?? (form && { key: recordId, group: "own" as const, form });
  return <WriteTemplate key={named ?? recordId} of={of} changes={templateId !== ""} />;
}

const rhythms = Object.keys(rhythmLabels) as (keyof typeof rhythmLabels)[];

type Props = { of: SituationTemplate | undefined; changes: boolean };

function WriteTemplate({ of, changes }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const navigateIfHere = useNavigateIfHere();
  const { change } = useChange();
  const before: SituationForm = of?.form ?? emptyForm;
  const name = inLanguage(before.name);
  const [query] = useSearchParams();
  const record = query.get("record");
  const key = record ? `/situations/${record}` : of && situationAt(of.key);
  const save = async (written: WrittenForm) => {
    const form = formWith(written, before);
    const wish = of && changes ? changeSituationTemplate(of, form) : addSituationTemplate(form);
    try {
      await change(wish, { said: t("“{{name}}” saved", { name: written.name.trim() }) });
    } catch (error) {
      throw error instanceof ProblemError
        ? error.with(
            error.faults.map((fault) => ({
              ...fault,
              pointer: fieldAt(fault.pointer, written.rows),
            })),
          )
        : error;
    }
    const id = wish.path?.situationTemplateId ?? String(wish.fields?.id);
    void navigateIfHere(situationAt(id));
  };
  return (
    <>
      <Crumb
        way={[{ to: "/situations", name: t("Situations") }, ...(key ? [{ to: key, name }] : [])]}
        here={changes ? t("Edit") : t("Make template")}
      />
      <PageHead
        heading={
          of ? t("Your questions for “{{name}}”", { name }) : t("Which situation keeps coming up?")
        }
        title={t("Make template")}
      >
        {changes
          ? t("Situations that you have already written keep the questions they had.")
          : t("Write the questions that you want to ask yourself each time.")}
      </PageHead>
      <Form<WrittenForm>
        className={`form ${styles.form}`}
        limits={limits.SituationForm}
        start={writtenFrom(before)}
        typed={["template", changes ? of?.key : `new.${of?.key ?? ""}`].join(".")}
        onSave={save}
        onLeave={() => void navigate(key ?? "/situations")}
      >
        {(parts, form) => {
          const { Text, Lines, Select, Buttons } = parts;
          const rows = form.watch("rows");
          return (
            <>
              <Text
                name="name"
                label={t("What is the situation?")}
                hint={t(
                  "As you would say it to a colleague, such as “Someone brings me a problem”.",
                )}
                maxLength={200}
                required={t("Give it a name.")}
              />
              <Text
                name="note"
                label={t("What does it help with?")}
                required={t("Say in one sentence what it helps with.")}
              />
              <TemplateRows {...{ parts, form }} />
              {rows.some(({ repeats }) => repeats) && (
                <Text
                  name="line"
                  label={t("What do the repeated questions describe?")}
                  hint={t("One word, such as “Person” or “Subject”.")}
                />
              )}
              {rows.some(({ repeats }) => repeats) && (
                <Checkbox className={styles.tick} {...form.register("ticks")}>
                  {t("Each line can be done or dropped")}
                </Checkbox>
              )}
              <Checkbox className={styles.tick} {...form.register("during")}>
                {t("It lasts from one day until another")}
              </Checkbox>
              <Select
                name="every"
                label={t("When does it come up again?")}
                hint={t("You can change it in each record.")}
              >
                <option value="">{t("Never")}</option>
                <Options of={rhythms.map((each) => [each, t(rhythmLabels[each])])} />
              </Select>
              <Lines
                name="outcomes"
                label={t("How can it end?")}
                rows={4}
                hint={t("One ending a line. Past situations are counted by these.")}
              />
              <Section heading={t("What can come of it?")}>
                <Checkbox className={styles.tick} {...form.register("task")}>
                  {t("A task")}
                </Checkbox>
                <Checkbox className={styles.tick} {...form.register("entry")}>
                  {t("A log entry")}
                </Checkbox>
                {form.watch("task") && !before.leaves?.some(({ kind }) => kind === "task") && (
                  <p className="meta">
                    {t("The task takes the answer to the last question in one line.")}
                  </p>
                )}
              </Section>
              <Example form={formWith(form.watch(), before)} />
              <Buttons save={t("Save")} cancel={t("Cancel")} />
            </>
          );
        }}
      </Form>
      {!of && <OpenFile />}
    </>
  );
}

/** The field of the page that has what the server names in a form. */
function fieldAt(pointer: string, rows: WrittenQuestion[]): string {
  const [, , part = "", number = "", field = ""] = pointer.split("/");
  if (part !== "fields" && part !== "lines") return `/${part}`;
  const of = rows.filter(({ repeats }) => repeats === (part === "lines"));
  return `/rows/${rows.findIndex(({ key }) => key === of[Number(number)]?.key)}/${field}`;
}
