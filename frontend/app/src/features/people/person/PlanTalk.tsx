import { useNavigate } from "react-router";
import { client, useCreationKey, versioned } from "../../../shared/api";
import { inDays, today } from "../../../shared/days";
import { growthChanged } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact } from "../../../shared/talk";
import { Button, Dialog, SelectField, TextField } from "../../../shared/ui";
import { personStrings } from "./strings";
import { useWeeks } from "./useWeeks";

type Props = {
  person: { id: string; name: string };
  contact: Contact | undefined;
  onClose: () => void;
};

/** A talk on a day, alone or as the first of a series. */
export function PlanTalk({ person, contact, onClose }: Props) {
  const say = useStrings(personStrings);
  const navigate = useNavigate();
  const creation = useCreationKey();
  const before = contact?.seriesDays ?? 0;
  const weeks = useWeeks(contact?.seriesDays);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { day: inDays(7), start: "", minutes: 45, series: before },
  });
  const { errors, isSubmitting } = formState;
  const plan = send(async ({ day, start, minutes, series }) => {
    // First, because it may be done twice and a talk may not.
    if (series !== before) await changeContact(person.id, { seriesDays: series || null });
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
    <Dialog open onClose={onClose} heading={say("plan.title", { name: person.name })}>
      <form className="field" onSubmit={plan} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          type="date"
          label={say("plan.day")}
          min={today()}
          error={errors.day?.message}
          {...register("day", { required: say("plan.day.missing") })}
        />
        <TextField
          type="time"
          label={say("plan.start")}
          error={errors.start?.message}
          {...register("start")}
        />
        <TextField
          type="number"
          inputMode="numeric"
          label={say("plan.minutes")}
          error={errors.minutes?.message}
          {...register("minutes", { valueAsNumber: true })}
        />
        <SelectField
          label={say("plan.series")}
          hint={say("plan.series.hint")}
          {...register("series", { valueAsNumber: true })}
        >
          <option value={0}>{say("plan.series.none")}</option>
          {weeks.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("plan.do")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
