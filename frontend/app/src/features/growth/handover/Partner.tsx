import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, queries } from "../../../shared/api";
import { colleaguesQuery } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, SelectField, tell } from "../../../shared/ui";
import { goalQuery, growthChanged } from "../queries";
import type { Goal } from "../types";
import styles from "./handover.module.css";

/** Which other lead works in this handover. Whoever began it chooses. */
export function Partner({ goal }: { goal: Goal }) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const { partner, access } = goal;
  if (access === "own" && (choosing || !partner)) {
    return <Choose goal={goal} onDone={() => setChoosing(false)} />;
  }
  return (
    <p className={`note ${styles.partner}`}>
      {partner && t("With {{name}}, who can also read and edit this page.", { name: partner.name })}{" "}
      {access === "own" && (
        <Button small look="plain" onPress={() => setChoosing(true)}>
          {t("Choose another lead")}
        </Button>
      )}
    </p>
  );
}

function Choose({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const t = useT();
  const colleagues = useQuery(colleaguesQuery);
  const leads = colleagues.data?.filter(({ role }) => role !== "reader");
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { partnerId: goal.partner?.id ?? "" },
  });
  const { errors, isSubmitting } = formState;
  const choose = send(async ({ partnerId }) => {
    const { etag } = await queries.fetchQuery({ ...goalQuery(goal.id), staleTime: 0 });
    await client.PATCH("/api/goals/{goalId}", {
      params: { path: { goalId: goal.id }, ...ifMatch(etag) },
      body: { partnerId: partnerId || null },
    });
    await growthChanged();
    const name = leads?.find(({ id }) => id === partnerId)?.name;
    if (name) tell(t("{{name}} can now read and edit this page", { name }));
    onDone();
  });
  if (leads?.length === 0)
    return <p className="note">{t("There is no other lead in this workspace yet.")}</p>;
  return (
    <form className={styles.choose} noValidate onSubmit={choose}>
      <SelectField
        label={t("The other lead")}
        hint={goal.partner ? undefined : t("Nobody else can read this page yet.")}
        error={errors.partnerId?.message}
        {...register("partnerId")}
      >
        <option value="">{t("Choose a lead")}</option>
        {leads?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" isPending={isSubmitting}>
        {t("Give access")}
      </Button>
      <ProblemNote error={failure ?? colleagues.error} />
    </form>
  );
}
