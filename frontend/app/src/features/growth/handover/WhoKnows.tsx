import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayDay } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import type { Goal, GoalTask } from "../types";
import { Announcement } from "./Announcement";
import styles from "./handover.module.css";

type Props = {
  goal: Goal;
  announcements: GoalTask[];
  /** This one stands in the open responsibility. */
  above: GoalTask | undefined;
};

/** Lists who hears of a handover; each is a task, and told when it is done. */
export function WhoKnows({ goal: { id, gate, state }, announcements, above }: Props) {
  const t = useT();
  const told = announcements.filter((task) => task.state === "done").length;
  const undated = state === "draft" && !gate?.dueOn;
  return (
    <Fold
      label={t("Who needs to know")}
      about={
        told > 0
          ? t("{{count}} of {{all}} told", { count: told, all: announcements.length })
          : t("nobody told yet")
      }
      open={undated}
    >
      <p className="note">
        {t("Agree between you who to tell, when, and what exactly to say.")}{" "}
        {undated &&
          (above && above.id === gate?.id
            ? t(
                "To start the handover, edit “{{audience}}” in the open responsibility and set a date.",
                { audience: above.audience ?? t("The team") },
              )
            : t("To start the handover, edit the first row and set a date."))}
      </p>
      <ul className="rows">
        {announcements.map((task) => (
          <li key={task.id}>
            {task.id === above?.id ? (
              <p className="meta" dir="auto">
                {[
                  task.audience ?? t("The team"),
                  task.dueOn && t("by {{day}}", { day: sayDay(task.dueOn) }),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            ) : (
              <Announcement task={task} stays={task.id === gate?.id} />
            )}
          </li>
        ))}
      </ul>
      <AddAnnouncement goalId={id} />
    </Fold>
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
