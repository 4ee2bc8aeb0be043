import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "../../shared/api";
import { inLanguage, useT } from "../../shared/i18n";
import {
  Button,
  Field,
  FieldMessage,
  Options,
  Seg,
  SelectField,
  TextArea,
  TextField,
} from "../../shared/ui";
import {
  answerText,
  answerWith,
  isAskedNow,
  lineCount,
  peopleOf,
  suggested,
  withoutLine,
} from "./answers";
import styles from "./situation.module.css";
import type { SituationAnswer, SituationForm, SituationQuestion } from "./types";

type Props = {
  form: SituationForm;
  answers: SituationAnswer[];
  /** The question that has to be answerWith first. */
  missing?: string | undefined;
  /** This many lines are shown. */
  lines: number;
  onLines: (count: number) => void;
  onChange: (answers: SituationAnswer[]) => void;
};

/** The questions of a form, one field each; then its lines. */
export function SituationQuestions({
  form,
  answers,
  missing,
  lines: count,
  onLines,
  onChange,
}: Props) {
  const t = useT();
  const { lines = [] } = form;
  const shown = Math.max(count, lineCount(form, answers));
  const once = form.fields.filter((each) => isAskedNow(answers, each));
  const ask = (question: SituationQuestion, line?: number) => (
    <Ask
      key={question.key}
      {...{ question, answers, line, onChange }}
      error={missing === question.key ? t("Answer this first.") : undefined}
    />
  );
  return (
    <>
      {lines.length > 0 &&
        Array.from({ length: shown }, (_, at) => at + 1).map((line) => (
          <fieldset key={line} className={styles.line}>
            <legend>
              {form.line ? inLanguage(form.line) : t("Line")} {line}
            </legend>
            {lines.filter((each) => isAskedNow(answers, each, line)).map((each) => ask(each, line))}
            {shown > 1 && (
              <Button
                small
                look="plain"
                onPress={() => {
                  onChange(withoutLine(answers, line));
                  onLines(shown - 1);
                }}
              >
                {t("Remove")}
              </Button>
            )}
          </fieldset>
        ))}
      {lines.length > 0 && shown < 40 && (
        <Button small onPress={() => onLines(shown + 1)}>
          {t("Add another")}
        </Button>
      )}
      {once.map((each) => ask(each))}
    </>
  );
}

type AskProps = {
  question: SituationQuestion;
  answers: SituationAnswer[];
  line?: number | undefined;
  error: string | undefined;
  onChange: (answers: SituationAnswer[]) => void;
};

/** Characters of an answer in one line. */
const lineLength = 300;
const textLength = 4000;

function Ask({ question, answers, line, error, onChange }: AskProps) {
  const t = useT();
  const { key, kind, hint, label: words } = question;
  const value = answerText(answers, key, line);
  const write = (text: string) => onChange(answerWith(answers, key, line, text ? [{ text }] : []));
  const known = {
    ...{ label: inLanguage(words), error, value },
    ...(hint && { hint: inLanguage(hint) }),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  const amount = { ...known, type: "number", inputMode: "numeric", min: 1 } as const;
  switch (kind) {
    case "text":
      return <TextArea dir="auto" rows={3} maxLength={textLength} {...known} />;
    case "line":
      return <TextField dir="auto" maxLength={lineLength} {...known} />;
    case "day":
      return <TextField type="date" {...known} />;
    case "number":
      return <TextField {...amount} max={10} />;
    case "minutes":
      return <TextField {...amount} max={1440} />;
    case "period":
      return <TextField {...amount} max={400} />;
    case "person":
    case "people":
      return <Who {...{ question, answers, line, error, onChange }} />;
    default: {
      const choices =
        kind === "yes-no"
          ? [
              { key: "yes", text: t("Yes") },
              { key: "no", text: t("No") },
            ]
          : (question.choices ?? []).map((each) => ({
              key: each.key,
              text: inLanguage(each.name),
            }));
      const proposal = value ? undefined : suggested(question, answers, line);
      return (
        <div className={styles.choice} data-invalid={error && ""}>
          <p>{known.label}</p>
          <Seg
            legend={known.label}
            of={choices.map((each) => [each.key, each.text])}
            chosen={value}
            onChoose={write}
          />
          {proposal && (
            <p className="meta" role="status">
              {t("Suggested: {{name}}", { name: inLanguage(proposal.name) })}
            </p>
          )}
          {hint && <p className="meta">{inLanguage(hint)}</p>}
          <FieldMessage text={error} />
        </div>
      );
    }
  }
}

/** One of the lead's people, or several. Someone who was removed stays until another one is chosen. */
function Who({ question: { key, kind, label }, answers, line, error, onChange }: AskProps) {
  const t = useT();
  const { data: people = [] } = useQuery(peopleQuery);
  const chosen = peopleOf(answers, key, line);
  const choose = (ids: string[]) =>
    onChange(
      answerWith(
        answers,
        key,
        line,
        [...people, ...chosen]
          .filter(({ id }, at, all) => ids.includes(id) && all.findIndex((o) => o.id === id) === at)
          .map(({ id, name }) => ({ person: { id, name } })),
      ),
    );
  const gone = chosen.filter(({ id }) => !people.some((each) => each.id === id));
  if (kind === "person") {
    return (
      <SelectField
        label={inLanguage(label)}
        error={error}
        value={chosen[0]?.id ?? ""}
        onChange={({ target }) => choose(target.value ? [target.value] : [])}
      >
        <option value="">{t("Choose a person")}</option>
        <Options of={[...people, ...gone].map(({ id, name }) => [id, name])} />
      </SelectField>
    );
  }
  const ids = chosen.map(({ id }) => id);
  return (
    <Field label={inLanguage(label)} error={error}>
      {(described) => (
        <select
          className="in"
          {...described}
          value=""
          onChange={({ target }) => choose([...ids, target.value])}
        >
          <option value="">
            {chosen.length === 0 ? t("Choose people") : chosen.map(({ name }) => name).join(", ")}
          </option>
          <Options
            of={people.filter(({ id }) => !ids.includes(id)).map(({ id, name }) => [id, name])}
          />
        </select>
      )}
    </Field>
  );
}
