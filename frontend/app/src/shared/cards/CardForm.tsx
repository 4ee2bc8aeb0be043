import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { peopleQuery } from "../api";
import {
  changeLater,
  changes as changeQueue,
  tellRefusal,
  useChange,
  useTyped,
  withdrawOr,
} from "../changes";
import { inDays, today } from "../days";
import type { ListedTask } from "../goal";
import { inLanguage, useT } from "../i18n";
import { ProblemNote } from "../problems";
import {
  Button,
  CopyButton,
  FieldMessage,
  Seg,
  SegItem,
  SelectField,
  TextArea,
  TextField,
} from "../ui";
import { type Answers, type Card, type CardQuestion, inWritten } from "./cards";
import styles from "./cards.module.css";
import { backOf, boxOf, land } from "./land";

type Props = {
  card: Card;
  /** Without one, one of `tasks` is chosen. */
  task?: ListedTask | undefined;
  tasks?: ListedTask[] | undefined;
  /** What is known already. */
  known?: Answers | undefined;
  onDone?: (() => void) | undefined;
};

const proposed = ({ questions }: Card): Answers =>
  Object.fromEntries(questions.flatMap(({ id, days }) => (days ? [[id, inDays(days)]] : [])));

/** Characters that all texts of a card have together, so that they fit in one line of the log. */
const room = 1800;

/** Without a word there is nothing to keep. */
const leavesWords = ({ id, where }: Card) => where === "one-on-one" || id === "update";

/** The questions of a card. What is typed stays on this device until it has landed. */
export function CardForm({ card, task, tasks = [], known = {}, onDone }: Props) {
  const key = ["card", card.id, task?.id, known.person, known.outcome].filter(Boolean).join(".");
  const [kept, keep, forget] = useTyped(key);
  const [answers, setAnswers] = useState<Answers>({
    ...{ ...proposed(card), ...known },
    ...(kept && (JSON.parse(kept) as Answers)),
  });
  const [missing, setMissing] = useState<string>();
  const { change, error } = useChange();
  const written = card.questions.filter(({ ask }) => ask === "text");
  const of = task ?? tasks.find(({ id }) => id === answers.task);
  const answer = (id: string, value: string) => {
    const next = { ...answers, [id]: value };
    setAnswers(next);
    keep(JSON.stringify(next));
  };
  const open = card.questions.filter(
    ({ ask, start, for: only }) =>
      !(ask === "task" && task) && !start && (!only || only === answers.outcome),
  );
  const texts = card.questions.flatMap(({ id, label, start }) => {
    const text = start?.[answers.outcome ?? ""];
    return text ? [{ id, label, text: answers[id] ?? inLanguage(text) }] : [];
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const whole = { ...answers, ...Object.fromEntries(texts.map(({ id, text }) => [id, text])) };
    const wordless = leavesWords(card) && !inWritten(card, whole);
    const unanswered = card.questions.find(
      ({ id, ask, required, options }) =>
        ((required || (wordless && ask === "text")) && !whole[id]?.trim()) ||
        (options && id === "outcome" && !whole[id]) ||
        (ask === "task" && !of),
    );
    setMissing(unanswered?.id);
    if (unanswered) return;
    const changes = land(card, whole, of);
    forget(kept);
    setAnswers({ ...proposed(card), ...known });
    const [first, ...others] = changes;
    const undoRest = () => {
      for (const each of others) withdrawOr(each, () => changeLater(backOf(each)));
    };
    const answered =
      first &&
      change(first, {
        ...{ said: inLanguage(card.said), undoRest },
        undo: () => changeLater(backOf(first)),
      });
    // A message says what is wrong with one of these: to send all of them again would double the rest.
    const rest = others.map((each) => changeQueue.add(each).then(() => each, tellRefusal));
    answered?.catch(() => {
      setAnswers(whole);
      keep(JSON.stringify(whole));
      for (const each of rest) void each.then((landed) => landed && changeLater(backOf(landed)));
    });
    onDone?.();
  };
  const copied = card.id === "update" ? inWritten(card, answers) : texts[0]?.text;
  return (
    <form className={styles.card} onSubmit={onSubmit} noValidate>
      <p className="note">{inLanguage(card.note)}</p>
      {open.map((question) => (
        <Ask
          key={question.id}
          question={question}
          value={answers[question.id] ?? ""}
          tasks={tasks}
          missing={missing === question.id}
          longest={Math.min(1000, Math.floor(room / written.length))}
          onChange={(value) => answer(question.id, value)}
        />
      ))}
      {texts.map(({ id, label, text }) => (
        <TextArea
          key={id}
          label={inLanguage(label)}
          dir="auto"
          rows={3}
          value={text}
          onChange={({ target }) => answer(id, target.value)}
        />
      ))}
      {card.ends && answers.important && answers.urgent && (
        <p role="status">{inLanguage(card.ends[boxOf(answers)])}</p>
      )}
      <ProblemNote error={error} />
      <div className="row">
        {copied && <CopyButton text={copied} />}
        <Button look="primary" type="submit">
          {inLanguage(card.action)}
        </Button>
      </div>
    </form>
  );
}

type AskProps = {
  question: CardQuestion;
  value: string;
  tasks: ListedTask[];
  missing: boolean;
  /** Characters of a text. */
  longest: number;
  onChange: (value: string) => void;
};

/** Characters of an answer in one line. */
const lineLength = 300;

function Ask({ question: { id, ask, label: words, hint, options }, ...props }: AskProps) {
  const t = useT();
  const { value, tasks, missing, longest, onChange } = props;
  const people = useQuery({ ...peopleQuery, enabled: ask === "person" || ask === "people" }).data;
  const label = inLanguage(words);
  const error = missing ? t("Answer this first.") : undefined;
  const change = {
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (ask === "text")
    return (
      <TextArea label={label} error={error} dir="auto" rows={2} maxLength={longest} {...change} />
    );
  if (ask === "line")
    return <TextField label={label} error={error} dir="auto" maxLength={lineLength} {...change} />;
  if (ask === "day")
    return (
      <TextField
        label={label}
        hint={hint && inLanguage(hint)}
        type="date"
        min={today()}
        {...change}
      />
    );
  if (ask === "minutes")
    return <TextField label={label} type="number" min={1} max={2400} {...change} />;
  if (ask === "person" || ask === "task")
    return (
      <SelectField label={label} error={error} {...change}>
        <option value="">{t(ask === "task" ? "Choose a task" : "Someone else")}</option>
        {(ask === "task" ? tasks : (people ?? [])).map((each) => (
          <option key={each.id} value={each.id}>
            {"text" in each ? each.text : each.name}
          </option>
        ))}
      </SelectField>
    );
  if (ask === "people") {
    const ticked = new Set(value.split(",").filter(Boolean));
    const toggle = (personId: string) => {
      if (!ticked.delete(personId)) ticked.add(personId);
      onChange([...ticked].join(","));
    };
    return (
      <fieldset className={styles.people}>
        <legend>{label}</legend>
        {(people ?? []).map(({ id: who, name }) => (
          <label key={who}>
            <input type="checkbox" checked={ticked.has(who)} onChange={() => toggle(who)} />
            {name}
          </label>
        ))}
      </fieldset>
    );
  }
  const choices =
    ask === "yes-no"
      ? [
          { id: "yes", text: t("Yes") },
          { id: "no", text: t("No") },
        ]
      : (options ?? []).map((each) => ({ id: each.id, text: inLanguage(each.label) }));
  return (
    <div className={styles.choice}>
      <p>{label}</p>
      <Seg legend={label}>
        {choices.map((each) => (
          <SegItem
            key={each.id}
            name={`card-${id}`}
            checked={value === each.id}
            onChange={() => onChange(each.id)}
          >
            {each.text}
          </SegItem>
        ))}
      </Seg>
      <FieldMessage text={error} />
    </div>
  );
}
