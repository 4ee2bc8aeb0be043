import { inLanguage, useStrings } from "../../../shared/i18n";
import type { Counts, Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

type Props = { survey: Survey; counts: Counts };

/** Links that the lead may have used, in the words that everybody asked reads. */
export function TakenLinks({ survey, counts: { takings, allHandedOut } }: Props) {
  const say = useStrings(runningStrings);
  const told = [...takings.map((taking) => taking.told), ...(allHandedOut ? [allHandedOut] : [])];
  if (told.length === 0) return null;
  return (
    <section className={styles.sec} aria-labelledby="taken">
      <h2 id="taken">{say("taken")}</h2>
      <ul className="rows">
        {told.map((text) => (
          <li key={inLanguage(text)}>{inLanguage(text)}</li>
        ))}
      </ul>
      <p className="note">
        {say("taken.told")} {takings.length > 0 && say("taken.counts", { k: survey.k })}
      </p>
    </section>
  );
}
