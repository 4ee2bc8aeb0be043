import { useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { limits, peopleQuery } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { addTask, changeTask, taskRemoval } from "../../../shared/goal";
import { formatList, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import {
  Button,
  ButtonLink,
  CopyButton,
  Icon,
  Menu,
  MenuItem,
  Options,
  RowButton,
  TextArea,
  useFocusBack,
} from "../../../shared/ui";
import growth from "../growth.module.css";
import { HelperLink } from "../share/HelperLink";
import { type Goal, type GoalTask, isOver } from "../types";
import { GoalPart } from "./GoalPart";
import styles from "./goal.module.css";

type Props = { goal: Goal; helping: GoalTask[] };

/** Shows whose help a goal needs, what for, and whether they know. */
export function Helpers({ goal, helping }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const opener = useFocusBack(adding);
  const names = helping.flatMap(({ person }) => person?.name ?? []);
  return (
    <GoalPart
      id="helpers"
      label={t("People who can help")}
      about={formatList([...new Set(names), ...(goal.linked ? [t("link for helpers")] : [])])}
      add={t("Add person who can help")}
    >
      {helping.length === 0 && (
        <p className="note">
          {t("Nobody yet. It’s often easier when someone knows about your goal.")}
        </p>
      )}
      {helping.length > 0 && (
        <ul className="rows">
          {helping.map((task) => (
            <Helper key={task.id} task={task} goal={goal} />
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
      {goal.access === "own" && !isOver(goal) && <HelperLink goal={goal} />}
    </GoalPart>
  );
}

function Helper({ task, goal: { title, kind } }: { task: GoalTask; goal: Goal }) {
  const t = useT();
  const [telling, setTelling] = useState(false);
  const opener = useFocusBack(telling);
  const { person, text, state } = task;
  const name = person?.name ?? t("Someone");
  const { change, error } = useChange();
  const tell = () => {
    setTelling(false);
    void change(changeTask(task, { state: "waiting" }));
  };
  const remove = () => {
    // What they covered in an absence waits for somebody else.
    const covered = kind === "absence";
    void change(covered ? changeTask(task, { personId: null, state: "open" }) : taskRemoval(task), {
      said: t("{{name}} removed from this goal", { name }),
    });
  };
  return (
    <li>
      <div>
        <p>
          <b dir="auto">{name}</b>
        </p>
        <p className="meta" dir="auto">
          {text}
        </p>
        <ProblemNote error={error} />
      </div>
      <div className="row">
        {state === "open" ? (
          !telling && (
            <RowButton
              word={t("Draft message")}
              about={name}
              look="outline"
              ref={opener}
              onPress={() => setTelling(true)}
            />
          )
        ) : (
          <span className={`meta ${styles.told}`}>
            <Icon of={Check} /> {t(state === "waiting" ? "told" : "thanked, done")}
          </span>
        )}
        <Menu label={t("Remove {{name}}", { name })}>
          <MenuItem stop onAction={remove}>
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
          onTold={tell}
          onBack={() => setTelling(false)}
        />
      )}
    </li>
  );
}

type MessageProps = { words: string; onTold: () => void; onBack: () => void };

/** A text that tells them; nothing is sent. */
function Message({ words, onTold, onBack }: MessageProps) {
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
        <Button small onPress={onTold}>
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
  const { change } = useChange();
  const people = useQuery(peopleQuery);
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
    <Form
      className={growth.stepForm}
      limits={limits.TaskDraft}
      typed={`helper.${goalId}`}
      start={{ personId: "", text: "" }}
      onSave={async ({ personId, text }) => {
        await change(addTask({ text, goalId, personId }));
        onDone();
      }}
      onLeave={onDone}
      escapes
      error={people.error}
    >
      {({ Select, Text, Buttons }) => (
        <>
          <Select name="personId" label={t("Who")} required={t("Choose a person.")} autoFocus>
            <option value="">{t("Choose a person")}</option>
            <Options of={people.data?.map(({ id, name }) => [id, name])} />
          </Select>
          <Text
            name="text"
            label={t("How they can help")}
            required={t("Say how they could help.")}
          />
          <Buttons small save={t("Add")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
