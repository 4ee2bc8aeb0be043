import { inLanguage, useT } from "../../shared/i18n";
import { Section } from "../../shared/ui";
import { flagsOf } from "./flags";
import styles from "./situation.module.css";
import type { SituationAnswer, SituationForm } from "./types";

type Props = { form: SituationForm; answers: SituationAnswer[] };

/** Names what stands out in the answers. */
export function SituationFlags({ form, answers }: Props) {
  const t = useT();
  const flags = flagsOf(form, answers);
  if (flags.length === 0) return null;
  const lineName = (line?: number) =>
    line ? `${form.line ? inLanguage(form.line) : t("Line")} ${line}: ` : "";
  return (
    <Section className={styles.part} heading={t("What stands out")}>
      <ul className="rows">
        {flags.map(({ kind, label: words, line, choice }) => {
          const label = inLanguage(words);
          const says = {
            missing: t("no answer to “{{label}}”", { label }),
            past: t("the day of “{{label}}” is past", { label }),
            apart: t("the two numbers of “{{label}}” are two or more apart", { label }),
            unchosen: t("“{{choice}}” is missing", { choice: choice ? inLanguage(choice) : "" }),
          };
          return (
            <li key={`${kind}${label}${line}${choice?.en ?? choice?.own}`}>
              {lineName(line)}
              {says[kind]}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
