import { useT } from "../i18n";
import styles from "./link.module.css";

type Props = { operator: string | undefined; children: string };

/** What becomes of what is written behind a link, and what it is not. */
export function AboutLink({ operator, children }: Props) {
  const t = useT();
  return (
    <section className={`sheet ${styles.about}`} aria-labelledby="about">
      <h2 id="about">{t("About this page")}</h2>
      <p>{children}</p>
      <p className="note">
        {t("Your ratings and comments in surveys stay anonymous and can’t be linked to this page.")}{" "}
        {operator
          ? t("This page isn’t sealed: whoever runs this server, {{operator}}, could read it.", {
              operator,
            })
          : t("This page isn’t sealed: whoever runs this server could read it.")}
      </p>
    </section>
  );
}
