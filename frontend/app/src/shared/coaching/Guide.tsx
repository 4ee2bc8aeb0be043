import { useStrings } from "../i18n";
import { guideStrings } from "./strings";

/** In short what coaching is and what not, for one side or for both. */
export function Guide({ side }: { side?: "coach" | "coachee" }) {
  const say = useStrings(guideStrings);
  const sides = side ? [side] : (["coachee", "coach"] as const);
  return (
    <details className="no-print">
      <summary>{say("title")}</summary>
      <p className="note">{say("not")}</p>
      {sides.map((each) => (
        <div key={each}>
          <h3>{say(`${each}.title`)}</h3>
          <ul className="rows note">
            {([1, 2, 3] as const).map((at) => (
              <li key={at}>{say(`${each}.${at}`)}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="meta">{say("whole")}</p>
    </details>
  );
}
