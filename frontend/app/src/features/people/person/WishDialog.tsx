import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact, contactShown, talkLimits } from "../../../shared/talk";
import { Button, Dialog, SelectField, TextField } from "../../../shared/ui";
import { useWeeks } from "./useWeeks";

type Props = { contact: Contact; onClose: () => void };

/** How often to be in touch with one person, for which priority, until when; and the series of talks. */
export function WishDialog({ contact, onClose }: Props) {
  const t = useT();
  const { name } = contact.person;
  const { change } = useChange({ optimistic: contactShown });
  const { rhythmDays = 0, why = "", until = "", pausedUntil = "", seriesDays = 0 } = contact;
  const rhythms = useWeeks(contact.rhythmDays);
  const series = useWeeks(contact.seriesDays);
  const { register, send, discard, formState, failure, watch } = useProblemForm({
    defaultValues: { rhythmDays, why, until, pausedUntil, seriesDays },
    typed: `wish.${contact.person.id}`,
  });
  const { errors, isSubmitting } = formState;
  const save = send(async (said) => {
    const wishes = said.rhythmDays > 0;
    const fields = {
      rhythmDays: said.rhythmDays || null,
      why: (wishes && said.why.trim()) || null,
      until: (wishes && said.until) || null,
      pausedUntil: said.pausedUntil || null,
      seriesDays: said.seriesDays || null,
    };
    await change(changeContact(contact, fields), {
      said: t("Contact frequency of {{name}} changed", { name }),
    });
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      heading={t("How often do you want to be in touch with {{name}}?", { name })}
    >
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <SelectField
          label={t("Contact frequency")}
          error={errors.rhythmDays?.message}
          {...register("rhythmDays", { valueAsNumber: true })}
        >
          <option value={0}>{t("not set")}</option>
          {rhythms.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        {watch("rhythmDays") > 0 && (
          <>
            <TextField
              label={t("For which priority? (optional)")}
              autoComplete="off"
              dir="auto"
              maxLength={talkLimits.reason}
              error={errors.why?.message}
              {...register("why")}
            />
            <TextField
              type="date"
              label={t("Until (optional)")}
              hint={t("After that, you’re asked whether to continue.")}
              min={today()}
              error={errors.until?.message}
              {...register("until")}
            />
            <TextField
              type="date"
              label={t("Paused until (optional)")}
              error={errors.pausedUntil?.message}
              {...register("pausedUntil")}
            />
          </>
        )}
        <SelectField
          label={t("Repeat every")}
          hint={t("When one ends, the next is scheduled. The series continues until you stop it.")}
          error={errors.seriesDays?.message}
          {...register("seriesDays", { valueAsNumber: true })}
        >
          <option value={0}>{t("doesn’t repeat")}</option>
          {series.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
          <Button onPress={() => discard(onClose)}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
