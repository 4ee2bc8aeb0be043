import type { Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextArea, TextField } from "../../../shared/ui";
import { changeGoal } from "../queries";
import { type Goal, growthLimits } from "../types";
import styles from "./goal.module.css";

type Props = { goal: Versioned<Goal>; onClose: () => void };

/** Title, sign and the day to look back, without a look back. */
export function ChangeGoal({ goal: { value: goal, etag }, onClose }: Props) {
  const t = useT();
  const before = { title: goal.title, sign: goal.sign ?? "", lookBackOn: goal.lookBackOn ?? "" };
  const { register, send, discard, formState, failure } = useProblemForm({
    defaultValues: before,
    typed: `goal.${goal.id}`,
  });
  const { errors, isSubmitting } = formState;
  const { change } = useChange();
  const cancel = () => discard(onClose);
  const save = send(async ({ title, sign, lookBackOn }) => {
    const body = {
      title: title.trim(),
      sign: sign.trim() || null,
      // A day that has passed may stay, and may not be chosen.
      ...(lookBackOn !== before.lookBackOn && { lookBackOn: lookBackOn || null }),
    };
    await change(changeGoal(goal, body, etag), {
      said: t("“{{text}}” changed", { text: body.title }),
    });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} heading={t("Edit goal")}>
      <form className={styles.back} noValidate onSubmit={save}>
        <TextField
          label={t("Goal")}
          error={errors.title?.message}
          dir="auto"
          maxLength={growthLimits.title}
          {...register("title", {
            validate: (it) => it.trim() !== "" || t("Give your goal a name."),
          })}
        />
        <TextArea
          label={t("How will I know?")}
          hint={t(
            "Something you can see, such as “Nobody has asked me about a review for four weeks.”",
          )}
          error={errors.sign?.message}
          dir="auto"
          maxLength={growthLimits.sign}
          {...register("sign")}
        />
        <TextField
          type="date"
          label={t("Review on")}
          error={errors.lookBackOn?.message}
          min={today()}
          {...register("lookBackOn")}
        />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
          <Button onPress={cancel}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
