import { useMutation, useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { client, peopleQuery, useCreationKey } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
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
import { goalPageStrings } from "./strings";

type Props = { goal: Goal; helping: Task[] };

/** Whose help a goal needs, what for, and whether they know. */
export function Helpers({ goal, helping }: Props) {
  const say = useStrings(goalPageStrings);
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  return (
    <section className={growth.sec} aria-labelledby="helpers">
      <h2 id="helpers">{say("helpers.title")}</h2>
      {helping.length === 0 && <p className="note">{say("helpers.none")}</p>}
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
            {say("helpers.add")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Helper({ task, title }: { task: Task; title: string }) {
  const say = useStrings(goalPageStrings);
  const [telling, setTelling] = useState(false);
  const [row, setRow] = useState<HTMLLIElement | null>(null);
  const opener = useFocusBack(telling);
  const { person, text, state } = task;
  const name = person?.name ?? say("helpers.somebody");
  const told = useMutation({
    mutationFn: () => changeTask(task, { state: "waiting" }),
    onSuccess: () => setTelling(false),
  });
  const removal = useMutation({
    mutationFn: () => removeTask(task),
    onMutate: () => row && leaveRow(row),
    onSuccess: () => tell(say("helpers.removed", { name }), () => void orTell(restoreTask(task))),
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
              aria-label={say("helpers.tell.who", { name })}
              onPress={() => setTelling(true)}
            >
              {say("helpers.tell")}
            </Button>
          )
        ) : (
          <span className={`meta ${styles.told}`}>
            <Icon of={Check} /> {say(state === "waiting" ? "helpers.told" : "helpers.done")}
          </span>
        )}
        <Menu label={say("helpers.remove", { name })}>
          <MenuItem stop onAction={() => removal.mutate()}>
            {say("helpers.remove", { name })}
          </MenuItem>
        </Menu>
      </div>
      {telling && (
        <Message
          words={say("helpers.message", { name, title, text })}
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
  const say = useStrings(goalPageStrings);
  const [text, setText] = useState(words);
  return (
    <div className={styles.message}>
      <TextArea
        label={say("helpers.message.label")}
        hint={say("helpers.message.note")}
        dir="auto"
        rows={4}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <CopyButton small text={text} />
        <Button small isPending={pending} onPress={onTold}>
          {say("helpers.was-told")}
        </Button>
        <Button small look="plain" onPress={onBack}>
          {say("change.back")}
        </Button>
      </div>
    </div>
  );
}

function AddHelper({ goalId, onDone }: { goalId: string; onDone: () => void }) {
  const say = useStrings(goalPageStrings);
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
        <span className="note">{say("helpers.nobody")}</span>
        <ButtonLink small to="/people">
          {say("helpers.nobody.add")}
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
        label={say("helpers.person")}
        error={errors.personId?.message}
        autoFocus
        {...register("personId", { required: say("helpers.person.missing") })}
      >
        <option value="">{say("helpers.choose")}</option>
        {people.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say("helpers.for")}
        error={errors.text?.message}
        dir="auto"
        maxLength={most.task}
        {...register("text", { validate: (it) => it.trim() !== "" || say("helpers.for.missing") })}
      />
      <ProblemNote error={failure ?? people.error} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={isSubmitting}>
          {say("helpers.go")}
        </Button>
        <Button small look="plain" onPress={onDone}>
          {say("change.back")}
        </Button>
      </div>
    </form>
  );
}
