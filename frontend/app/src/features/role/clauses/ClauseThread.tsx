import { useStrings } from "../../../shared/i18n";
import { noTheme, replyKnot, Thread, themeKnots, threadStrings } from "../../../shared/thread";
import styles from "../role.module.css";
import { roleStrings } from "../strings";
import type { Chain } from "../types";

/** What became of a clause, for each theme that it stands in. Without any board there is nothing to say. */
export function ClauseThread({ chain, clauseId }: { chain: Chain; clauseId: string }) {
  const say = useStrings(roleStrings);
  const of = useStrings(threadStrings);
  if (chain.size === 0) return null;
  const begin = { key: "clause", text: say("thread.clause"), here: true };
  const links = chain.get(clauseId) ?? [];
  const knots =
    links.length === 0
      ? [[begin, noTheme(of)]]
      : links.map((link) => [
          begin,
          ...themeKnots(link, of),
          link.voices > 0
            ? { key: "voices", text: say("thread.voices", { count: link.voices }) }
            : { key: "voices", text: say("thread.voiceless"), missing: true },
          ...(link.voices > 0 ? [replyKnot(link, of)] : []),
        ]);
  return (
    <div className={styles.threads}>
      {knots.map((line, at) => (
        <Thread
          key={links[at]?.themeId ?? "none"}
          label={say("thread")}
          knots={line}
          of={links.length > 0 ? { kind: "clause", key: clauseId } : undefined}
        />
      ))}
    </div>
  );
}
