import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { ThreadChain, threadQuery } from "../../../shared/thread";
import { Section } from "../../../shared/ui";

/** Shows what came of the item so far; its next step is among the buttons of the panel. */
export function GapChain({ questionId }: { questionId: string }) {
  const t = useT();
  const { data: thread } = useQuery(threadQuery("item", questionId));
  if (!thread) return null;
  return (
    <Section level={3} heading={t("From expectation to evidence")}>
      <ThreadChain of={thread} here="rated" />
    </Section>
  );
}
