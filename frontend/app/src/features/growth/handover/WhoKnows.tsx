import { useState } from "react";
import { limits, ProblemError } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { dayOf, sayDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask, changeTask, taskRemoval } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import {
  Checkbox,
  CopyButton,
  Menu,
  MenuItem,
  RowButton,
  Section,
  useFocusBack,
  Voice,
} from "../../../shared/ui";
import growth from "../growth.module.css";
import type { Goal, GoalTask } from "../types";
import styles from "./handover.module.css";

type Props = { goal: Goal; announcements: GoalTask[] };

/**
 * Shows who hears of a handover, from whom and in which words; each is a task, and told when it is
 * done. The gate comes first.
 */
export function WhoKnows({ goal, announcements }: Props) {
  const t = useT();
  const { gate, state } = goal;
  const first = announcements.filter(({ id }) => id === gate?.id);
  const others = announcements.filter(({ id }) => id !== gate?.id);
  return (
    <Section className={growth.sec} heading={t("Who knows")}>
      <p className="note">
        {t("Agree between you who to tell, when, and what exactly to say.")}{" "}
        {state === "draft" &&
          !gate?.dueOn &&
          t("To start the handover, edit the first row and set a date.")}
      </p>
      <ul className="rows">
        {[...first, ...others].map((task) => (
          <Announcement key={task.id} task={task} isGate={task.id === gate?.id} />
        ))}
      </ul>
      <AddAnnouncement goalId={goal.id} />
    </Section>
  );
}

function Announcement({ task, isGate }: { task: GoalTask; isGate: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const [unfinished, setUnfinished] = useState<string>();
  const opener = useFocusBack(editing);
  const { change, error } = useChange();
  const { audience = t("The team"), teller, dueOn, note, doneAt, heardOn, state } = task;
  const told = state === "done";
  const close = () => {
    setEditing(false);
    setUnfinished(undefined);
  };
  const tell = (done: boolean) =>
    void change(
      {
        ...changeTask(task, { state: done ? "done" : "open" }),
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
      <li>
        <AnnouncementForm task={task} audience={audience} unfinished={unfinished} onDone={close} />
      </li>
    );
  }
  const facts = [
    teller && t("Told by: {{teller}}", { teller }),
    dueOn && !told && t("by {{day}}", { day: sayDay(dueOn) }),
  ].filter(Boolean);
  return (
    <li>
      <div className={styles.announced}>
        <p>
          <b dir="auto">{audience}</b>
        </p>
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
          {note && <CopyButton small text={note} label={t("Copy words")} />}
        </div>
        <ProblemNote error={error} />
      </div>
      <div className="row">
        <RowButton
          word={t("Edit")}
          about={audience}
          ref={opener}
          onPress={() => setEditing(true)}
        />
        {!isGate && (
          <Menu label={t("More options: {{text}}", { text: audience })}>
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        )}
      </div>
    </li>
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

function AddAnnouncement({ goalId }: { goalId: string }) {
  const t = useT();
  const { change } = useChange();
  return (
    <Form
      className={styles.choose}
      limits={limits.TaskDraft}
      typed={`audience.${goalId}`}
      start={{ audience: "" }}
      onSave={async (typed, { reset, setFocus }) => {
        const audience = typed.audience.trim();
        if (!audience) return false;
        const text = t("Tell {{audience}} about the handover", { audience });
        const note = t(
          "From [day], [name] takes over what you’ve come to me for. Until then you can ask us both.",
        );
        await change(addTask({ goalId, audience, text, note }));
        reset({ audience: "" });
        setFocus("audience");
        return true;
      }}
    >
      {({ Text, Save, Failure }) => (
        <>
          <Text name="audience" label={t("Who else should know?")} autoComplete="off" />
          <Save look="outline">{t("Add")}</Save>
          <Failure />
        </>
      )}
    </Form>
  );
}
