import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, EmptyRule, Icon } from "../../../shared/ui";
import styles from "../growth.module.css";
import { Log } from "../log/Log";
import { goalTemplatesQuery } from "../queries";
import type { CommentDecision } from "../useDecisions";
import { DecisionList } from "./DecisionList";
import { GoalTemplates } from "./GoalTemplates";

/** Before there is a goal: what was said, and what is prepared. */
export function NoGoals({ decided }: { decided: CommentDecision[] }) {
  const t = useT();
  const templates = useQuery(goalTemplatesQuery).data ?? [];
  const count = decided.length;
  return (
    <div className={styles.doc}>
      <PageHead
        heading={
          count > 0
            ? t(
                "No goals yet, but one promise to build on | No goals yet, but {{words}} promises to build on",
                { count },
              )
            : t("No goals yet")
        }
        title={t("Grow")}
        actions={
          <ButtonLink to="/grow/new" look={count > 0 ? "outline" : "primary"}>
            <Icon of={Plus} />
            {t("New goal")}
          </ButtonLink>
        }
      >
        {t(
          "A goal says what you want to achieve, how you’ll know, and what to do next in 5 to 90 minutes. Keep it to three at a time.",
        )}
      </PageHead>
      <EmptyRule />
      {count > 0 && (
        <section className={`${styles.sec} ${styles.plain}`} aria-labelledby="decided">
          <h2 id="decided">{t("You said you’d do these")}</h2>
          <DecisionList of={decided} wide />
        </section>
      )}
      {templates.length > 0 && (
        <section className={styles.sec} aria-labelledby="templates">
          <h2 id="templates">{t("Or start from a template")}</h2>
          <GoalTemplates of={templates} />
        </section>
      )}
      <Log goals={[]} />
    </div>
  );
}
