import { useState } from "react";
import { limits, ProblemError } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { dayOf, sayDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { changeTask, taskRemoval } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import {
  Checkbox,
  CopyButton,
  Menu,
  MenuItem,
  RowButton,
  useFocusBack,
  Voice,
} from "../../../shared/ui";
import growth from "../growth.module.css";
import type { GoalTask } from "../types";
import styles from "./handover.module.css";
import { filled } from "./plan";

type Props = {
  task: GoalTask;
  /** The first one stays as long as the handover. */
  stays?: boolean;
  /** The words get this name and day until they are told. */
  fill?: { name: string | undefined; day: string };
};

/** Shows who hears of a handover, from whom, by when and in which words. */
export function Announcement({ task, stays = false, fill }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const [unfinished, setUnfinished] = useState<string>();
  const opener = useFocusBack(editing);
  const { change, error } = useChange();
  const { audience = t("The team"), teller, dueOn, doneAt, heardOn, state } = task;
  const told = state === "done";
  const note = fill && !told && task.note ? filled(task.note, fill.name, fill.day) : task.note;
  const close = () => {
    setEditing(false);
    setUnfinished(undefined);
  };
  const tell = (done: boolean) =>
    void change(
      {
        ...changeTask(task, {
          state: done ? "done" : "open",
          ...(done && note && note !== task.note && { note }),
        }),
        optimistic: [
          {
            change: task.id,
            fields: done
              ? { state: "done", doneAt: new Date().toISOString() }
              : { state: "open", doneAt: null, heardOn: null },
          },
        ],
      },
      done ? { said: t("Told: {{audience}}", { audience }) } : {},
    ).catch((refusal: unknown) => {
      const fault =
        refusal instanceof ProblemError &&
        refusal.faults.find(({ pointer }) => pointer === "/note");
      if (!fault) return;
      setUnfinished(faultText(fault));
      setEditing(true);
    });
  const hear = (heard: boolean) =>
    void change(
      changeTask(task, { heardOn: heard ? today() : null }),
      heard ? { said: t("They said it back: {{audience}}", { audience }) } : {},
    );
  const remove = () => {
    void change(taskRemoval(task), {
      said: t("“{{text}}” removed", { text: audience }),
    });
  };
  if (editing) {
    return (
      <AnnouncementForm
        // Words that are stored with the name and the day no longer follow them.
        task={unfinished && note ? { ...task, note } : task}
        {...{ audience, unfinished }}
        onDone={close}
      />
    );
  }
  const facts = [
    teller && t("Told by: {{teller}}", { teller }),
    dueOn && !told && t("by {{day}}", { day: sayDay(dueOn) }),
  ].filter(Boolean);
  return (
    <div className={styles.announced}>
      <h3 dir="auto">{audience}</h3>
      {facts.length > 0 && (
        <p className="meta" dir="auto">
          {facts.join(", ")}
        </p>
      )}
      {note && <Voice>{note}</Voice>}
      <div className="row">
        <Checkbox
          className="tick"
          aria-label={t("{{word}}: {{text}}", { word: t("Told"), text: audience })}
          checked={told}
          onTick={tell}
        >
          {told && doneAt ? t("Told on {{day}}", { day: sayDay(dayOf(doneAt)) }) : t("Told")}
        </Checkbox>
        <Checkbox
          className="tick"
          aria-label={t("{{word}}: {{text}}", { word: t("They said it back"), text: audience })}
          disabled={!told}
          checked={heardOn !== undefined && heardOn !== null}
          onTick={hear}
        >
          {heardOn
            ? t("They said it back on {{day}}", { day: sayDay(heardOn) })
            : t("They said it back")}
        </Checkbox>
      </div>
      <div className="row">
        {note && <CopyButton small text={note} label={t("Copy words")} />}
        <RowButton
          word={t("Edit")}
          about={audience}
          ref={opener}
          onPress={() => setEditing(true)}
        />
        {!stays && (
          <Menu label={t("More options: {{text}}", { text: audience })}>
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        )}
      </div>
      <ProblemNote error={error} />
    </div>
  );
}

type FormProps = {
  task: GoalTask;
  audience: string;
  /** The words lack this before they can be told. */
  unfinished: string | undefined;
  onDone: () => void;
};

function AnnouncementForm({ task, audience, unfinished, onDone }: FormProps) {
  const t = useT();
  const { change } = useChange();
  const { teller = "", dueOn = "", note = "" } = task;
  return (
    <Form
      className={`${growth.stepForm} ${styles.announced}`}
      limits={limits.TaskChange}
      typed={`told.${task.id}`}
      start={{ audience, teller, dueOn, note }}
      onSave={async (typed) => {
        const fields = {
          audience: typed.audience.trim(),
          teller: typed.teller.trim() || null,
          dueOn: typed.dueOn || null,
          note: typed.note.trim() || null,
        };
        await change(changeTask(task, fields), {
          said: t("“{{text}}” changed", { text: fields.audience }),
        });
        onDone();
      }}
      onLeave={onDone}
      escapes
    >
      {({ Text, Day, Lines, Buttons }) => (
        <>
          <Text name="audience" label={t("Who hears it")} required={t("Say who hears it.")} />
          <Text
            name="teller"
            label={t("Who tells them")}
            hint={t("You, the new lead or someone else.")}
            autoFocus
          />
          <Day name="dueOn" label={t("Date")} />
          <Lines
            name="note"
            label={t("Words")}
            rows={4}
            error={unfinished}
            autoFocus={Boolean(unfinished)}
          />
          <Buttons small save={t("Save")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
