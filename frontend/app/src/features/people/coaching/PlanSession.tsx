import { client, useCreationKey, versioned } from "../../../shared/api";
import { inDays, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import styles from "./coaching.module.css";
import type { Pairing } from "./queries";
import { isThrough } from "./series";

/** The day of the first session, or of the next where the planned one went; later ones are planned by the rhythm. */
export function PlanSession({ of: pairing }: { of: Pairing }) {
  const { id, held, rhythmDays } = pairing;
  const t = useT();
  const creation = useCreationKey();
  return (
    <Form
      className={styles.form}
      start={{ day: inDays(held.length > 0 ? rhythmDays : 1), start: "" }}
      onSave={async ({ day, start }) => {
        const body = { pairingId: id, day, ...(start && { start }) };
        const params = creation.for(body);
        await versioned(client.POST("/api/talks", { params, body }));
        creation.done();
        await growthChanged();
      }}
    >
      {({ Day, Text, Buttons }) => (
        <>
          <div className={styles.two}>
            <Day name="day" label={t("Date")} min={today()} required={t("Choose a date.")} />
            <Text type="time" name="start" label={t("Time (optional)")} />
          </div>
          <Buttons save={t("Schedule")} look={isThrough(pairing) ? "outline" : "primary"} />
        </>
      )}
    </Form>
  );
}
