import { Link } from "react-router";
import { useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import styles from "./mail.module.css";
import { mailStrings } from "./strings";

/** Why no test can be sent, and where the owner sees what is missing. */
export function NoMail() {
  const say = useStrings(mailStrings);
  const { role } = useMe();
  return (
    <p className={`tint ${styles.off}`} role="status">
      {say("off")} {role === "owner" && <Link to="/going-live">{say("off.where")}</Link>}
    </p>
  );
}
