import { useStrings } from "../../../shared/i18n";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";

export function Aside() {
  const say = useStrings(ratingStrings);
  return (
    <aside className="side" aria-labelledby="why">
      <div className={`panel sheet ${styles.why}`}>
        <h2 id="why">{say("why.h2")}</h2>
        <p>{say("why.1")}</p>
        <p>{say("why.2")}</p>
        <p>{say("why.3")}</p>
        <h2>{say("written.h2")}</h2>
        <p>{say("written")}</p>
      </div>
    </aside>
  );
}
