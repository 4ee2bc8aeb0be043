import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useState } from "react";
import { meQuery, peopleQuery } from "../../shared/api";
import { keepTyped, typedAt } from "../../shared/changes";
import { inLanguage, useT } from "../../shared/i18n";
import {
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
  lineLength,
  peopleOf,
  suggested,
  textLength,
  wholeNumbers,
} from "./answers";
import { amountFault, readAmount, typedAmount } from "./fields/amount";
import styles from "./situation.module.css";
import type { SituationAnswer, SituationQuestion } from "./types";

type Props = {
  question: SituationQuestion;
  /** The heading above says the question already. */
  isAlone: boolean;
  answers: SituationAnswer[];
  line?: number | undefined;
  error: string | undefined;
  /** What is no answer yet is kept under this over a reload; without it, nowhere. */
  typed?: string;
  onChange: (answers: SituationAnswer[]) => void;
};

/** The field of one question. */
export function AnswerField(props: Props) {
  const { question, isAlone, answers, line, error, typed, onChange } = props;
  const t = useT();
  const { key, kind, hint, label: words } = question;
  const value = answerText(answers, key, line);
  const write = (text: string) => onChange(answerWith(answers, key, line, text ? [{ text }] : []));
  const name = inLanguage(words);
  const label = isAlone ? <span className="sr">{name}</span> : name;
  const known = {
    ...{ label, error, value },
    ...(hint && { hint: inLanguage(hint) }),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  switch (kind) {
    case "text":
      return <TextArea dir="auto" rows={3} maxLength={textLength} {...known} />;
    case "line":
      return <TextField dir="auto" maxLength={lineLength} {...known} />;
    case "day":
      return <TextField type="date" {...known} />;
    case "number":
    case "minutes":
    case "period":
      return (
        <TextField {...known} type="number" inputMode="numeric" min={1} max={wholeNumbers[kind]} />
      );
    case "amount":
      return <Amount {...known} {...{ question, write }} typedKey={typed && `${typed}.${key}`} />;
    case "person":
    case "people":
      return <Who {...{ question, label, answers, line, error, onChange }} />;
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
          {!isAlone && <p>{name}</p>}
          <Seg
            legend={name}
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

type AmountProps = {
  question: SituationQuestion;
  label: ReactNode;
  hint?: string;
  error: string | undefined;
  value: string;
  typedKey: string | undefined;
  write: (text: string) => void;
};

/** A decimal number with its unit behind it. One that is not allowed stays typed, and the answer stays what it was. */
function Amount({ question, label, hint, error, value, typedKey, write }: AmountProps) {
  const unitId = useId();
  const faultIn = (text: string) => (text.trim() ? amountFault(question, text) : undefined);
  // It was typed for this answer: another one takes its place.
  const [typed, setTyped] = useState(() => ({ text: typedKey ? typedAt(typedKey) : "", value }));
  const isKept = typed.value === value && (typed.text !== "" || value === "");
  const wrong = isKept ? faultIn(typed.text) : undefined;
  // A field that is left is done with; a reload does not leave it.
  useEffect(
    () => () => {
      if (typedKey) keepTyped(typedKey, "");
    },
    [typedKey],
  );
  return (
    <Field label={label} hint={hint} error={wrong ?? error}>
      {({ "aria-describedby": described, ...ids }) => (
        <span className={styles.amount}>
          <input
            className="in"
            inputMode="decimal"
            autoComplete="off"
            value={isKept ? typed.text : typedAmount(value)}
            onChange={({ target }) => {
              const text = target.value;
              const isWrong = faultIn(text) !== undefined;
              const now = isWrong ? value : (readAmount(text) ?? "");
              setTyped({ text, value: now });
              if (typedKey) keepTyped(typedKey, isWrong ? text : "");
              if (!isWrong) write(now);
            }}
            aria-describedby={[described, question.unit && unitId].filter(Boolean).join(" ")}
            {...ids}
          />
          {question.unit && <span id={unitId}>{inLanguage(question.unit)}</span>}
        </span>
      )}
    </Field>
  );
}

type WhoProps = Omit<Props, "isAlone"> & { label: ReactNode };

/** One of the lead's people, or several. Someone who was removed stays until another one is chosen. */
function Who({ question: { key, kind, you }, label, answers, line, error, onChange }: WhoProps) {
  const t = useT();
  const { data = [] } = useQuery(peopleQuery);
  const { data: me } = useQuery({ ...meQuery, enabled: you === true });
  const people = you && me ? [{ id: me.value.id, name: me.value.name }, ...data] : data;
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
        label={label}
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
    <Field label={label} error={error}>
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
