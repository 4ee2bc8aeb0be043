import { useMutation, useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { client, peopleQuery, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import {
  Button,
  ButtonLink,
  CopyButton,
  Icon,
  leaveRow,
  Menu,
  MenuItem,
  SelectField,
  TextArea,
  TextField,
  tell,
  useFocusBack,
} from "../../../shared/ui";
import growth from "../growth.module.css";
import { orTell } from "../orTell";
import { changeTask, growthChanged, removeTask, restoreTask } from "../queries";
import { type Goal, most, type Task } from "../types";
import styles from "./goal.module.css";

type Props = { goal: Goal; helping: Task[] };

/** Whose help a goal needs, what for, and whether they know. */
export function Helpers({ goal, helping }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  return (
    <section className={growth.sec} aria-labelledby="helpers">
      <h2 id="helpers">{t("People who can help")}</h2>
      {helping.length === 0 && (
        <p className="note">
          {t("Nobody yet. It’s often easier when someone knows about your goal.")}
        </p>
      )}
      {helping.length > 0 && (
        <ul className="rows">
          {helping.map((task) => (
            <Helper key={task.id} task={task} title={goal.title} />
          ))}
        </ul>
      )}
      {adding ? (
        <AddHelper goalId={goal.id} onDone={() => setAdding(false)} />
      ) : (
        <div className={growth.more}>
          <Button small look="plain" ref={opener} onPress={() => setAdding(true)}>
            <Icon of={Plus} />
            {t("Add person")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Helper({ task, title }: { task: Task; title: string }) {
  const t = useT();
  const [telling, setTelling] = useState(false);
  const [row, setRow] = useState<HTMLLIElement | null>(null);
  const opener = useFocusBack(telling);
  const { person, text, state } = task;
  const name = person?.name ?? t("Someone");
  const told = useMutation({
    mutationFn: () => changeTask(task, { state: "waiting" }),
    onSuccess: () => setTelling(false),
  });
  const removal = useMutation({
    mutationFn: () => removeTask(task),
    onMutate: () => row && leaveRow(row),
    onSuccess: () =>
      tell(t("{{name}} removed from this goal", { name }), () => void orTell(restoreTask(task))),
  });
  return (
    <li ref={setRow}>
      <div>
        <p>
          <b dir="auto">{name}</b>
        </p>
        <p className="meta" dir="auto">
          {text}
        </p>
        <ProblemNote error={told.error ?? removal.error} />
      </div>
      <div className="row">
        {state === "open" ? (
          !telling && (
            <Button
              small
              ref={opener}
              aria-label={t("Draft message: {{name}}", { name })}
              onPress={() => setTelling(true)}
            >
              {t("Draft message")}
            </Button>
          )
        ) : (
          <span className={`meta ${styles.told}`}>
            <Icon of={Check} /> {t(state === "waiting" ? "told" : "thanked, done")}
          </span>
        )}
        <Menu label={t("Remove {{name}}", { name })}>
          <MenuItem stop onAction={() => removal.mutate()}>
            {t("Remove {{name}}", { name })}
          </MenuItem>
        </Menu>
      </div>
      {telling && (
        <Message
          words={t(
            "Hi {{name}}, I’m working on a goal: {{title}}. You could help me with this: {{text}}. Would you be up for it? It’s fine to say no.",
            { name, title, text },
          )}
          pending={told.isPending}
          onTold={() => told.mutate()}
          onBack={() => setTelling(false)}
        />
      )}
    </li>
  );
}

type MessageProps = { words: string; pending: boolean; onTold: () => void; onBack: () => void };

/** A text that tells them; nothing is sent. */
function Message({ words, pending, onTold, onBack }: MessageProps) {
  const t = useT();
  const [text, setText] = useState(words);
  return (
    <div className={styles.message}>
      <TextArea
        label={t("Suggested message")}
        hint={t("Tenward doesn’t send this. Copy it, change it, or just talk to them.")}
        dir="auto"
        rows={4}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <CopyButton small text={text} />
        <Button small isPending={pending} onPress={onTold}>
          {t("I’ve told them")}
        </Button>
        <Button small look="plain" onPress={onBack}>
          {t("Cancel")}
        </Button>
      </div>
    </div>
  );
}

function AddHelper({ goalId, onDone }: { goalId: string; onDone: () => void }) {
  const t = useT();
  const creation = useCreationKey();
  const people = useQuery(peopleQuery);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { personId: "", text: "" },
  });
  const { errors, isSubmitting } = formState;
  const add = send(async ({ personId, text }) => {
    const body = { text: text.trim(), goalId, personId };
    await client.POST("/api/tasks", { params: creation.for(body), body });
    creation.done();
    onDone();
    await growthChanged();
  });
  if (people.data?.length === 0) {
    return (
      <div className="row">
        <span className="note">{t("You haven’t added any people yet.")}</span>
        <ButtonLink small to="/people">
          {t("Add people")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form
      className={growth.stepForm}
      noValidate
      onSubmit={add}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      <SelectField
        label={t("Who")}
        error={errors.personId?.message}
        autoFocus
        {...register("personId", { required: t("Choose a person.") })}
      >
        <option value="">{t("Choose a person")}</option>
        {people.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("How they can help")}
        error={errors.text?.message}
        dir="auto"
        maxLength={most.task}
        {...register("text", {
          validate: (it) => it.trim() !== "" || t("Say how they could help."),
        })}
      />
      <ProblemNote error={failure ?? people.error} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={isSubmitting}>
          {t("Add")}
        </Button>
        <Button small look="plain" onPress={onDone}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
