import { useT } from "../i18n";
import { Section } from "../ui";
import styles from "./link.module.css";

type Props = { operator: string | undefined; children: string };

/** Explains what happens with what is written at a link, and what does not. */
export function AboutLink({ operator, children }: Props) {
  const t = useT();
  return (
    <Section className={`sheet ${styles.about}`} heading={t("About this page")}>
      <p>{children}</p>
      <p className="note">
        {t("Your ratings and comments in surveys stay anonymous and can’t be linked to this page.")}{" "}
        {operator
          ? t("This page isn’t sealed: whoever runs this server, {{operator}}, could read it.", {
              operator,
            })
          : t("This page isn’t sealed: whoever runs this server could read it.")}
      </p>
    </Section>
  );
}
