import { useStrings } from "../../../shared/i18n";
import { ButtonLink } from "../../../shared/ui";
import styles from "./list.module.css";
import { listStrings } from "./strings";

/** Neither comments nor sentences of a role: what to do for there to be some. */
export function NothingYet() {
  const say = useStrings(listStrings);
  return (
    <>
      <p className={styles.measure}>{say("empty.text")}</p>
      <div className="row">
        <ButtonLink look="primary" to="/surveys/new">
          {say("empty.do")}
        </ButtonLink>
        <ButtonLink to="/role">{say("empty.role")}</ButtonLink>
      </div>
    </>
  );
}
