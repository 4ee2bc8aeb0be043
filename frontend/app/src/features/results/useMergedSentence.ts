import { formatList, useT } from "../../shared/i18n";
import { useGroupName } from "../../shared/ui";
import type { Participation, Results } from "./types";

type Member = NonNullable<Participation["members"]>[number];

/** Who was put together at launch and why; absent when every group stands on its own. */
export function useMergedSentence({ participation, k, tooFew }: Results): string | undefined {
  const t = useT();
  const nameOf = useGroupName();
  const members = participation.find(({ kind }) => kind === "smaller")?.members ?? [];
  if (tooFew || members.length < 2) return undefined;
  const list = (some: Member[]) =>
    formatList(
      some.map((each) => t("{{group}} ({{count}})", { group: nameOf(each), count: each.invited })),
    );
  const small = list(members.filter(({ invited }) => invited < k));
  const joined = list(members.filter(({ invited }) => invited >= k));
  return t(
    joined
      ? "Smaller groups contains {{small}}, because a group needs at least {{k}} people, and {{joined}}, the next smallest, so that nobody’s answers can be worked out by subtraction. This was fixed at launch."
      : "{{small}} appear together under Smaller groups, because a group needs at least {{k}} people. This was fixed at launch.",
    { small, joined, k },
  );
}
