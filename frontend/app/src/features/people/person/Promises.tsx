import { useStrings } from "../../../shared/i18n";
import { By, type Party, type PersonPromise, StepRow } from "../../../shared/talk";
import styles from "./person.module.css";
import { personStrings } from "./strings";

type Props = { promises: PersonPromise[]; name: string };

/** What each of two said they would do. */
export function Promises({ promises, name }: Props) {
  const say = useStrings(personStrings);
  const of = (party: Party) => promises.filter(({ by }) => by === party);
  return (
    <div className={styles.both}>
      {(["me", "other"] as const).map((party) => (
        <section key={party} aria-labelledby={`promises-${party}`}>
          <h3 id={`promises-${party}`}>
            <By who={party} /> {say(`promises.${party}`, { name })}
          </h3>
          {of(party).length === 0 ? (
            <p className="note">{say("promises.none")}</p>
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
