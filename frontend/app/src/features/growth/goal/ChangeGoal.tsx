import type { Versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextArea, TextField } from "../../../shared/ui";
import { changeGoal } from "../queries";
import { type Goal, most } from "../types";
import styles from "./goal.module.css";
import { goalPageStrings } from "./strings";

type Props = { goal: Versioned<Goal>; onClose: () => void };

/** Title, sign and the day to look back, without a look back. */
export function ChangeGoal({ goal: { value: goal, etag }, onClose }: Props) {
  const say = useStrings(goalPageStrings);
  const before = { title: goal.title, sign: goal.sign ?? "", lookBackOn: goal.lookBackOn ?? "" };
  const { register, send, formState, failure } = useProblemForm({ defaultValues: before });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ title, sign, lookBackOn }) => {
    const body = {
      title: title.trim(),
      sign: sign.trim() || null,
      // A day that has passed may stay, and may not be chosen.
      ...(lookBackOn !== before.lookBackOn && { lookBackOn: lookBackOn || null }),
    };
    await changeGoal(goal.id, body, etag);
    onClose();
  });
  return (
    <Dialog open onClose={onClose} heading={say("change.title")}>
      <form className={styles.back} noValidate onSubmit={save}>
        <TextField
          label={say("title")}
          error={errors.title?.message}
          dir="auto"
          maxLength={most.title}
          {...register("title", { validate: (it) => it.trim() !== "" || say("title.missing") })}
        />
        <TextArea
          label={say("sign")}
          hint={say("sign.hint")}
          error={errors.sign?.message}
          dir="auto"
          maxLength={most.sign}
          {...register("sign")}
        />
        <TextField
          type="date"
          label={say("look-back")}
          error={errors.lookBackOn?.message}
          min={today()}
          {...register("lookBackOn")}
        />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("change.save")}
          </Button>
          <Button onPress={onClose}>{say("change.back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
