import { useStrings } from "../../../shared/i18n";
import { Sign, spareOf, Ticks, useGroupName } from "../../../shared/ui";
import styles from "../results.module.css";
import { resultsStrings } from "../strings";
import type { Results } from "../types";
import { took } from "../useFinding";

/** How many of each group took part; that much was never secret. */
export function TookPart({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  const nameOf = useGroupName();
  const spare = spareOf(results);
  return (
    <section aria-labelledby="took">
      <h2 id="took">{say("took", took(results))}</h2>
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
                    {person ? say("uncertain", { person }) : say("up-to", { count: taken })}
                  </small>
                )}
              </span>
              <Ticks filled={answered} of={invited} />
              <span>
                {named
                  ? say(answered > 0 ? "answered" : "not-answered")
                  : say("n-of-m", { n: answered, m: invited })}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
