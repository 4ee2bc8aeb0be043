import { msg, useT } from "../../../shared/i18n";
import { Sign, spareOf, Ticks, useGroupName } from "../../../shared/ui";
import styles from "../results.module.css";
import type { Results } from "../types";
import { took } from "../useFinding";

/** How many of each group took part; that much was never secret. */
export function TookPart({ results }: { results: Results }) {
  const t = useT();
  const nameOf = useGroupName();
  const spare = spareOf(results);
  return (
    <section aria-labelledby="took">
      <h2 id="took">{t("{{n}} of {{m}} took part", took(results))}</h2>
      <ul className={styles.counts}>
        {results.participation.map(
          ({ id, kind, name, named, person, invited, answered, taken }) => (
            <li key={id}>
              <Sign kind={kind} spare={spare(id)} />
              <span>
                {person ?? nameOf({ kind, ...(name ? { name } : {}) })}
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
          ),
        )}
      </ul>
    </section>
  );
}
