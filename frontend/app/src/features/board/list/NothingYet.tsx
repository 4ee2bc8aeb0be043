import { useT } from "../../../shared/i18n";
import { ButtonLink } from "../../../shared/ui";
import styles from "./list.module.css";

/** Neither comments nor sentences of a role: what to do for there to be some. */
export function NothingYet() {
  const t = useT();
  return (
    <>
      <p className={styles.measure}>
        {t("To start, you need a closed survey with comments, or your role.")}
      </p>
      <div className="row">
        <ButtonLink look="primary" to="/surveys/new">
          {t("Ask for expectations")}
        </ButtonLink>
        <ButtonLink to="/role">{t("Describe my role")}</ButtonLink>
      </div>
    </>
  );
}
