import { useQuery } from "@tanstack/react-query";
import { client, limits, useCreationKey, versioned } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { PageHead, useNavigateIfHere } from "../../../shared/layout";
import { Folds, Skeleton } from "../../../shared/ui";
import styles from "../growth.module.css";
import { Log } from "../log/Log";
import { goalTemplatesQuery, growthChanged } from "../queries";
import { GoalTemplates } from "./GoalTemplates";
import { Suggestions } from "./Suggestions";
import { useSuggestions } from "./suggestions";

/** Offers a first goal: what others asked for, one of the lead's own, and prepared ones. */
export function FirstGoal() {
  const t = useT();
  const suggested = useSuggestions([]);
  const templates = useQuery(goalTemplatesQuery).data ?? [];
  const some = suggested === undefined || suggested.length > 0;
  return (
    <>
      <PageHead heading={t("Choose what to work on first")} title={t("Grow")}>
        {some
          ? t(
              "These come from what you decided and how you were rated. Keep to three goals at a time.",
            )
          : t(
              "Once others have rated you, or you’ve decided on a theme, you’ll find suggestions here. Keep to three goals at a time.",
            )}
      </PageHead>
      {suggested === undefined ? <Skeleton lines={4} /> : <Suggestions of={suggested} first />}
      <OwnGoal label={some ? t("Or write your own goal") : t("Write your own goal")} />
      <Folds>{templates.length > 0 && <GoalTemplates of={templates} />}</Folds>
      <Log quiet />
    </>
  );
}

/** One line that becomes a draft. */
function OwnGoal({ label }: { label: string }) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const creation = useCreationKey();
  return (
    <Form
      className={styles.own}
      limits={limits.GoalDraft}
      typed="goal.own"
      start={{ title: "" }}
      onSave={async ({ title }, { reset }) => {
        const body = { kind: "growth" as const, title: title.trim() };
        const { value } = await versioned(
          client.POST("/api/goals", { params: creation.for(body), body }),
        );
        creation.done();
        reset({ title: "" });
        await growthChanged();
        await navigateIfHere(`/grow/${value.id}`);
      }}
    >
      {({ Text, Save, Failure }) => (
        <>
          <Text
            name="title"
            label={label}
            required={t("Give your goal a name.")}
            autoComplete="off"
          />
          <Save look="outline">{t("Add goal")}</Save>
          <Failure />
        </>
      )}
    </Form>
  );
}
