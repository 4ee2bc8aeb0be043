import { useT } from "../../../shared/i18n";
import { replyKnot, Thread, themeKnots } from "../../../shared/thread";
import styles from "../role.module.css";
import type { ClauseChains } from "../types";

/** What became of a clause, for each theme that it stands in. Without a theme there is nothing to say. */
export function ClauseThread({ chain, clauseId }: { chain: ClauseChains; clauseId: string }) {
  const t = useT();
  const begin = { key: "clause", text: t("Responsibility", { context: "short" }), here: true };
  const links = chain.get(clauseId) ?? [];
  if (links.length === 0) return null;
  const knots = links.map((link) => [
    begin,
    ...themeKnots(link, t),
    link.voices > 0
      ? {
          key: "voices",
          text: t("Also mentioned in {{count}} comment | Also mentioned in {{count}} comments", {
            count: link.voices,
          }),
        }
      : { key: "voices", text: t("No comments yet"), missing: true },
    ...(link.voices > 0 ? [replyKnot(link, t)] : []),
  ]);
  return (
    <div className={styles.threads}>
      {knots.map((line, at) => (
        <Thread
          key={links[at]?.themeId}
          label={t("What happened with this responsibility")}
          knots={line}
          of={{ kind: "clause", key: clauseId }}
        />
      ))}
    </div>
  );
}
