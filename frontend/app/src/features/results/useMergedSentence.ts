import { formatList, useStrings } from "../../shared/i18n";
import { useGroupName } from "../../shared/ui";
import { resultsStrings } from "./strings";
import type { Participation, Results } from "./types";

type Member = NonNullable<Participation["members"]>[number];

/** Who was put together at launch and why; absent when every group stands on its own. */
export function useMergedSentence({ participation, k, tooFew }: Results): string | undefined {
  const say = useStrings(resultsStrings);
  const nameOf = useGroupName();
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  if (tooFew || members.length < 2) return undefined;
  const list = (some: Member[]) =>
    formatList(some.map((each) => say("member", { group: nameOf(each), count: each.invited })));
  const small = list(members.filter(({ invited }) => invited < k));
  const joined = list(members.filter(({ invited }) => invited >= k));
  return say(joined ? "merged-joined" : "merged-small", { small, joined, k });
}
