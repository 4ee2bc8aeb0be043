import { msg, useT } from "../../../shared/i18n";
import { By, type Party, type PersonPromise, StepRow } from "../../../shared/talk";
import styles from "./person.module.css";

type Props = { promises: PersonPromise[]; name: string };

const promiseLabels = {
  me: msg("You promised"),
  other: msg("{{name}} promised"),
};

/** What each of two said they would do. */
export function Promises({ promises, name }: Props) {
  const t = useT();
  const of = (party: Party) => promises.filter(({ by }) => by === party);
  return (
    <div className={styles.both}>
      {(["me", "other"] as const).map((party) => (
        <section key={party} aria-labelledby={`promises-${party}`}>
          <h3 id={`promises-${party}`}>
            <By who={party} /> {t(promiseLabels[party], { name })}
          </h3>
          {of(party).length === 0 ? (
            <p className="note">{t("No open promises.")}</p>
          ) : (
            <ul className="rows">
              {of(party).map(({ id, ...promise }) => (
                <StepRow key={id} step={{ taskId: id, ...promise }} who={name} unsigned />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
