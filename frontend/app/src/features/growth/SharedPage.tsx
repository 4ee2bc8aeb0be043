import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { useMe } from "../../shared/api";
import { sayDay } from "../../shared/days";
import { formatDay, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Voice } from "../../shared/ui";
import growth from "./growth.module.css";
import { shareQuery } from "./queries";
import { Clause, SharedGoal } from "./share/SharedGoal";

/** One thing as the member sees whom it is shared with; the same for whoever shared it. */
export function Component() {
  const t = useT();
  const { shareId = "" } = useParams();
  const me = useMe();
  const share = useSuspenseQuery(shareQuery(shareId)).data;
  const { goal, entry, by, since } = share;
  const title = entry ? t("Log entry, {{day}}", { day: sayDay(entry.day) }) : share.title;
  return (
    <div className={growth.doc}>
      <Crumb way={[{ to: "/shared", name: t("Shared goals and entries") }]} here={title} />
      <PageHead heading={title}>
        {by.id === me.id
          ? t("This is what {{name}} can see.", { name: share.with.name })
          : t("Shared by {{name}} since {{day}}", { name: by.name, day: formatDay(since) })}
      </PageHead>
      {goal && <SharedGoal of={goal} />}
      {entry && (
        <section className={growth.sec}>
          <Voice>{entry.text}</Voice>
          {entry.evidence && <p className="note">{t("Marked as evidence.")}</p>}
          <Clause of={entry.clause} />
        </section>
      )}
    </div>
  );
}
