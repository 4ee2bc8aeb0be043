import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import styles from "../agreement.module.css";
import { sectionLabels } from "../labels";
import { type Section, sections } from "../types";

type Props<C> = {
  of: readonly C[];
  /** One clause as a list item; `number` counts through all sections. */
  row: (clause: C, number: number) => ReactNode;
};

/** Clauses under the headings of their sections; one without any is left out. */
export function Sections<C extends { section: Section }>({ of, row }: Props<C>) {
  const t = useT();
  return sections.map((section) => {
    const here = of.filter((clause) => clause.section === section);
    return (
      here.length > 0 && (
        <section key={section} className={styles.clauses} aria-labelledby={section}>
          <h2 id={section}>{t(sectionLabels[section])}</h2>
          <ol>{here.map((clause) => row(clause, of.indexOf(clause) + 1))}</ol>
        </section>
      )
    );
  });
}
