import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { MakeGoal } from "../../../shared/goal";
import { inLanguage, useT } from "../../../shared/i18n";
import { NextStation, ThreadChain, threadQuery } from "../../../shared/thread";
import { ButtonLink, Section } from "../../../shared/ui";
import type { GapItem } from "../types";

type Props = { item: GapItem; children: ReactNode };

/** Shows what came of the item so far, its next step, and what else can be done with it. */
export function GapChain({ item, children }: Props) {
  const t = useT();
  const { data: thread } = useQuery(threadQuery("item", item.questionId));
  if (!thread) return <div className="no-print row">{children}</div>;
  const [goal] = thread.goals;
  return (
    <Section level={3} heading={t("From expectation to evidence")}>
      <ThreadChain of={thread} here="rated" />
      <NextStation
        of={thread}
        here="rated"
        quiet={item.label === "hidden-strength"}
        acts={
          <>
            {goal ? (
              <ButtonLink small to={`/grow/${goal.id}`}>
                {t("Open goal")}
              </ButtonLink>
            ) : (
              thread.next !== "goal" && (
                <MakeGoal kind="item" id={item.questionId} what={inLanguage(item.text)} />
              )
            )}
            {children}
          </>
        }
      />
    </Section>
  );
}
