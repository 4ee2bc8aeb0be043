import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, limits, queries } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { colleaguesQuery } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, Fold, Options, tell } from "../../../shared/ui";
import { goalQuery, growthChanged } from "../queries";
import type { Goal } from "../types";
import styles from "./handover.module.css";

/** Shows which other lead works in this handover. Whoever began it chooses. */
export function Partner({ goal }: { goal: Goal }) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const { partner, access } = goal;
  return (
    <Fold label={t("The other lead")} about={partner?.name ?? t("nobody yet")}>
      {access === "own" && (choosing || !partner) ? (
        <Choose goal={goal} onDone={() => setChoosing(false)} />
      ) : (
        <p className="note">
          {partner &&
            t("With {{name}}, who can also read and edit this page.", { name: partner.name })}{" "}
          {access === "own" && (
            <Button small look="plain" onPress={() => setChoosing(true)}>
              {t("Choose another lead")}
            </Button>
          )}
        </p>
      )}
    </Fold>
  );
}

function Choose({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const t = useT();
  const colleagues = useQuery(colleaguesQuery);
  const leads = colleagues.data?.filter(({ role }) => role !== "reader");
  if (leads?.length === 0)
    return <p className="note">{t("There is no other lead in this workspace yet.")}</p>;
  return (
    <Form
      className={styles.choose}
      limits={limits.GoalChange}
      start={{ partnerId: goal.partner?.id ?? "" }}
      onSave={async ({ partnerId }) => {
        const { etag } = await queries.fetchQuery({ ...goalQuery(goal.id), staleTime: 0 });
        await client.PATCH("/api/goals/{goalId}", {
          params: { path: { goalId: goal.id }, ...ifMatch(etag) },
          body: { partnerId: partnerId || null },
        });
        await growthChanged();
        const name = leads?.find(({ id }) => id === partnerId)?.name;
        if (name) tell(t("{{name}} can now read and edit this page", { name }));
        onDone();
      }}
      error={colleagues.error}
    >
      {({ Select, Save, Failure }) => (
        <>
          <Select
            name="partnerId"
            label={t("The other lead")}
            hint={goal.partner ? undefined : t("Nobody else can read this page yet.")}
          >
            <option value="">{t("Choose a lead")}</option>
            <Options of={leads?.map(({ id, name }) => [id, name])} />
          </Select>
          <Save look="outline">{t("Give access")}</Save>
          <Failure />
        </>
      )}
    </Form>
  );
}
