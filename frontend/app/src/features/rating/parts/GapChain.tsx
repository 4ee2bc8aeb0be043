import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { ThreadChain, threadQuery } from "../../../shared/thread";

/** Shows what came of the item so far; its next step is among the buttons of the panel. */
export function GapChain({ questionId }: { questionId: string }) {
  const t = useT();
  const { data: thread } = useQuery(threadQuery("item", questionId));
  return thread ? (
    <>
      <h3>{t("From expectation to evidence")}</h3>
      <ThreadChain of={thread} here="rated" />
    </>
  ) : null;
}
