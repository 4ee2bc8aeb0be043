import { useNavigate } from "react-router";
import { client, useCreationKey, versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inDays, today } from "../../../shared/days";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact, contactShown } from "../../../shared/talk";
import { Button, Dialog, SelectField, TextField } from "../../../shared/ui";
import { useWeeks } from "./useWeeks";

type Props = { contact: Contact; onClose: () => void };

/** A talk on a day, alone or as the first of a series. */
export function PlanTalk({ contact, onClose }: Props) {
  const t = useT();
  const { person, seriesDays: before = 0 } = contact;
  const { change } = useChange({ optimistic: contactShown });
  const navigate = useNavigate();
  const creation = useCreationKey();
  const weeks = useWeeks(contact.seriesDays);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { day: inDays(7), start: "", minutes: 45, series: before },
  });
  const { errors, isSubmitting } = formState;
  const plan = send(async ({ day, start, minutes, series }) => {
    // First, because it may be done twice and a talk may not.
    if (series !== before) await change(changeContact(contact, { seriesDays: series || null }));
    const body = { personId: person.id, day, minutes, ...(start && { start }) };
    const { value: talk } = await versioned(
      client.POST("/api/talks", { params: creation.for(body), body }),
    );
    creation.done();
    await growthChanged();
    onClose();
    await navigate(`/talks/${talk.id}`);
  });
  return (
    <Dialog
      open
      onClose={onClose}
      heading={t("Schedule a one-on-one with {{name}}", { name: person.name })}
    >
      <form className="field" onSubmit={plan} noValidate style={{ gap: "var(--s-4)" }}>
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
        <SelectField
          label={t("Repeat every")}
          hint={t("When one ends, the next is scheduled. The series continues until you stop it.")}
          {...register("series", { valueAsNumber: true })}
        >
          <option value={0}>{t("doesn’t repeat")}</option>
          {weeks.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Schedule")}
          </Button>
          <Button onPress={onClose}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
