import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { changeTalk, type Talk, talkLimits } from "../../../shared/talk";
import { Button, Dialog, TextField } from "../../../shared/ui";

/** Another day, and why. */
export function MoveTalk({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const t = useT();
  const { change } = useChange();
  const { register, send, discard, formState, failure } = useProblemForm({
    typed: `move.${talk.id}`,
    defaultValues: {
      day: talk.day,
      start: talk.start ?? "",
      minutes: talk.minutes,
      reason: "",
      following: false,
    },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ start, reason, ...said }) => {
    const fields = { ...said, start: start || null, reason: reason.trim() };
    await change(changeTalk(talk, fields));
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      heading={t("Reschedule the one-on-one with {{who}}", { who: talk.with })}
    >
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          type="date"
          label={t("Date")}
          min={today()}
          error={errors.day?.message}
          {...register("day", { required: t("Choose a date.") })}
        />
        <TextField
          type="time"
          label={t("Time (optional)")}
          error={errors.start?.message}
          {...register("start")}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={t("Minutes")}
          error={errors.minutes?.message}
          {...register("minutes", { valueAsNumber: true })}
        />
        <TextField
          label={t("Reason", { context: "meeting" })}
          autoComplete="off"
          dir="auto"
          maxLength={talkLimits.reason}
          error={errors.reason?.message}
          {...register("reason", {
            validate: (text) => text.trim() !== "" || t("Add a few words, so you remember later."),
          })}
        />
        <label className="row">
          <input type="checkbox" {...register("following")} />
          {t("Also reschedule the following ones")}
        </label>
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Reschedule")}
          </Button>
          <Button onPress={() => discard(onClose)}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
