import { useNavigate } from "react-router";
import { client, useCreationKey, versioned } from "../../shared/api";
import { inDays, today } from "../../shared/days";
import { growthChanged } from "../../shared/goal";
import { useT } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, TextField } from "../../shared/ui";
import styles from "./coaching.module.css";
import type { Pairing } from "./types";

/** The day of the first session, or of the next where the planned one went; later ones are planned by the rhythm. */
export function PlanSession({ of: { id, held, rhythmDays } }: { of: Pairing }) {
  const t = useT();
  const navigate = useNavigate();
  const creation = useCreationKey();
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { day: inDays(held.length > 0 ? rhythmDays : 1), start: "" },
  });
  const { errors, isSubmitting } = formState;
  const plan = send(async ({ day, start }) => {
    const body = { pairingId: id, day, ...(start && { start }) };
    const params = creation.for(body);
    const { value } = await versioned(client.POST("/api/talks", { params, body }));
    creation.done();
    await growthChanged();
    await navigate(`/talks/${value.id}`);
  });
  return (
    <form className={styles.form} noValidate onSubmit={plan}>
      <div className={styles.two}>
        <TextField
          type="date"
          label={t("Date")}
          error={errors.day?.message}
          min={today()}
          {...register("day", { required: t("Choose a date.") })}
        />
        <TextField
          type="time"
          label={t("Time (optional)")}
          error={errors.start?.message}
          {...register("start")}
        />
      </div>
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {t("Schedule")}
        </Button>
      </div>
    </form>
  );
}
