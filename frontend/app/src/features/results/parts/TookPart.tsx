import { formatList, msg, useT } from "../../../shared/i18n";
import { Sign, spareOf, Ticks, useGroupName, useMergedSentence } from "../../../shared/ui";
import styles from "../results.module.css";
import type { Participation, Results } from "../types";

function useName() {
  const nameOf = useGroupName();
  return ({ kind, name, person }: Participation) =>
    person ?? nameOf({ kind, ...(name ? { name } : {}) });
}

/** Says how many of each group took part, in a line. */
export function useWhoTookPart({ participation }: Results): string {
  const nameOf = useName();
  return formatList(
    participation
      .filter(({ answered }) => answered > 0)
      .map((group) => (group.named ? nameOf(group) : `${nameOf(group)} ${group.answered}`)),
  );
}

/** Shows how many of each group took part, which is never secret. */
export function TookPart({ results }: { results: Results }) {
  const t = useT();
  const nameOf = useName();
  const spare = spareOf(results);
  const merged = useMergedSentence(results);
  return (
    <>
      {merged && <p className="note">{merged}</p>}
      <ul className={styles.counts}>
        {results.participation.map((group) => {
          const { id, kind, named, person, invited, answered, taken } = group;
          return (
            <li key={id}>
              <Sign kind={kind} spare={spare(id)} />
              <span>
                {nameOf(group)}
                {taken !== undefined && (
                  <small className="meta">
                    {" "}
                    {person
                      ? t(
                          "You had access to this link, so it’s not certain that {{person}} answered.",
                          { person },
                        )
                      : t("one may be yours | up to {{count}} may be yours", { count: taken })}
                  </small>
                )}
              </span>
              <Ticks filled={answered} of={invited} />
              <span>
                {named
                  ? t(answered > 0 ? msg("answered", { context: "short" }) : "didn’t answer")
                  : t("{{n}} of {{m}}", { n: answered, m: invited })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
