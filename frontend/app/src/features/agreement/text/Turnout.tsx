import { formatList, useT } from "../../../shared/i18n";
import { Pair } from "../../../shared/ui";
import { voteCounts } from "../labels";
import { type AgreementTurnout, votes } from "../types";

/** Says how many people were asked, and what those said who voted by name. */
export function Turnout({ of }: { of: AgreementTurnout | undefined }) {
  const t = useT();
  if (!of) return <Pair of={t("Asked")}>{t("Not recorded")}</Pair>;
  const { byName, asked, voted } = of;
  const silent = asked - (voted ?? asked);
  const said = byName
    ? [
        ...votes.map((vote) => {
          const count = of[vote] ?? 0;
          return count > 0 && t(voteCounts[vote], { count });
        }),
        silent > 0 && t("{{count}} hasn’t voted | {{count}} haven’t voted", { count: silent }),
      ].filter((part) => part !== false)
    : voted === undefined
      ? []
      : [t("{{count}} voted", { count: voted })];
  return (
    <Pair of={t("Asked")}>
      {t(
        byName
          ? "{{count}} person, by name | {{count}} people, by name"
          : "{{count}} person, in an anonymous vote | {{count}} people, in an anonymous vote",
        { count: asked },
      )}
      {said.length > 0 && `: ${formatList(said)}`}
    </Pair>
  );
}
