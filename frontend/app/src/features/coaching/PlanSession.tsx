import { useNavigate } from "react-router";
import { client, useCreationKey, versioned } from "../../shared/api";
import { inDays, today } from "../../shared/days";
import { growthChanged } from "../../shared/goal";
import { useStrings } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, TextField } from "../../shared/ui";
import styles from "./coaching.module.css";
import { coachingStrings } from "./strings";
import type { Pairing } from "./types";

/** The day of the first session, or of the next where the planned one went; later ones are planned by the rhythm. */
export function PlanSession({ of: { id, held, rhythmDays } }: { of: Pairing }) {
  const say = useStrings(coachingStrings);
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
          label={say("plan.day")}
          error={errors.day?.message}
          min={today()}
          {...register("day", { required: say("plan.day.missing") })}
        />
        <TextField
          type="time"
          label={say("plan.start")}
          error={errors.start?.message}
          {...register("start")}
        />
      </div>
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {say("plan.go")}
        </Button>
      </div>
    </form>
  );
}
