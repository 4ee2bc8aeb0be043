import { useT } from "../../../shared/i18n";
import { noTheme, replyKnot, Thread, themeKnots } from "../../../shared/thread";
import styles from "../role.module.css";
import type { Chain } from "../types";

/** What became of a clause, for each theme that it stands in. Without any board there is nothing to say. */
export function ClauseThread({ chain, clauseId }: { chain: Chain; clauseId: string }) {
  const t = useT();
  if (chain.size === 0) return null;
  const begin = { key: "clause", text: t("Responsibility", { context: "short" }), here: true };
  const links = chain.get(clauseId) ?? [];
  const knots =
    links.length === 0
      ? [[begin, noTheme(t)]]
      : links.map((link) => [
          begin,
          ...themeKnots(link, t),
          link.voices > 0
            ? {
                key: "voices",
                text: t(
                  "Also mentioned in {{count}} comment | Also mentioned in {{count}} comments",
                  { count: link.voices },
                ),
              }
            : { key: "voices", text: t("No comments yet"), missing: true },
          ...(link.voices > 0 ? [replyKnot(link, t)] : []),
        ]);
  return (
    <div className={styles.threads}>
      {knots.map((line, at) => (
        <Thread
          key={links[at]?.themeId ?? "none"}
          label={t("What happened with this responsibility")}
          knots={line}
          of={links.length > 0 ? { kind: "clause", key: clauseId } : undefined}
        />
      ))}
    </div>
  );
}
