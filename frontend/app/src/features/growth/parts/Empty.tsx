import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, EmptyRule, Icon } from "../../../shared/ui";
import type { Decision } from "../decided";
import styles from "../growth.module.css";
import { Log } from "../log/Log";
import { templatesQuery } from "../queries";
import { growthStrings } from "../strings";
import { Decided } from "./Decided";
import { Templates } from "./Templates";

/** Before there is a goal: what was said, and what is prepared. */
export function Empty({ decided }: { decided: Decision[] }) {
  const say = useStrings(growthStrings);
  const templates = useQuery(templatesQuery).data ?? [];
  const count = decided.length;
  return (
    <div className={styles.doc}>
      <PageHead
        heading={count > 0 ? say("empty.h1.some", { count }) : say("empty.h1")}
        title={say("grow")}
        actions={
          <ButtonLink to="/grow/new" look={count > 0 ? "outline" : "primary"}>
            <Icon of={Plus} />
            {say("new-goal")}
          </ButtonLink>
        }
      >
        {say("empty.lede")}
      </PageHead>
      <EmptyRule />
      {count > 0 && (
        <section className={`${styles.sec} ${styles.plain}`} aria-labelledby="decided">
          <h2 id="decided">{say("empty.decided")}</h2>
          <Decided of={decided} wide />
        </section>
      )}
      {templates.length > 0 && (
        <section className={styles.sec} aria-labelledby="templates">
          <h2 id="templates">{say("empty.templates")}</h2>
          <Templates of={templates} />
        </section>
      )}
      <Log goals={[]} />
    </div>
  );
}
