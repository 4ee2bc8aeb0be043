import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { NextStation, ThreadChain, threadQuery } from "../../../shared/thread";
import { Section } from "../../../shared/ui";
import growth from "../growth.module.css";

/** The page of the goal shows these anyway. */
const ofGoal: string[] = ["goal", "time", "evidence"];

/** Shows the expectation that a goal serves, from the first quote to the evidence. */
export function GoalChain({ goalId }: { goalId: string }) {
  const t = useT();
  const { data: thread } = useQuery(threadQuery("goal", goalId));
  return thread?.stations.some((name) => !ofGoal.includes(name)) ? (
    <Section className={growth.chain} heading={t("From expectation to evidence")}>
      <ThreadChain of={thread} here="goal" />
      <NextStation of={thread} here="goal" />
    </Section>
  ) : null;
}
