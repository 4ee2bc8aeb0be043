import { today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { changeTalk, most, type Talk } from "../../../shared/talk";
import { Button, Dialog, TextField } from "../../../shared/ui";
import { pageStrings } from "../strings";

/** Another day, and why. */
export function MoveTalk({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const say = useStrings(pageStrings);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { day: talk.day, start: talk.start ?? "", minutes: talk.minutes, reason: "" },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ day, start, minutes, reason }) => {
    await changeTalk(talk.id, { day, start: start || null, minutes, reason: reason.trim() });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} heading={say("move.title", { who: talk.with })}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          type="date"
          label={say("day")}
          min={today()}
          error={errors.day?.message}
          {...register("day", { required: say("day.missing") })}
        />
        <TextField
          type="time"
          label={say("start")}
          error={errors.start?.message}
          {...register("start")}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={say("minutes")}
          error={errors.minutes?.message}
          {...register("minutes", { valueAsNumber: true })}
        />
        <TextField
          label={say("reason")}
          autoComplete="off"
          dir="auto"
          maxLength={most.reason}
          error={errors.reason?.message}
          {...register("reason", {
            validate: (text) => text.trim() !== "" || say("reason.missing"),
          })}
        />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("move.do")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
