import { useQuery } from "@tanstack/react-query";
import { templatesQuery } from "../../../shared/api";
import { inLanguage, useT } from "../../../shared/i18n";
import { Options } from "../../../shared/ui";
import styles from "../gaps.module.css";
import type { Gaps } from "../types";

type Props = { gaps: Gaps; chosen: string; onSet: (source: string) => void };

/** The sets that the items were taken from, where there are several. */
const sourcesOf = ({ items }: Pick<Gaps, "items">): string[] => [
  ...new Set(items.flatMap(({ source }) => source ?? [])),
];

export function Sets({ gaps, chosen, onSet }: Props) {
  const t = useT();
  const sources = sourcesOf(gaps);
  const several = sources.length > 1;
  const sets = useQuery({ ...templatesQuery, enabled: several }).data ?? [];
  if (!several) return null;
  const nameOf = (source: string) => {
    const set = sets.find(({ id }) => id === source);
    return set ? inLanguage(set.title) : source;
  };
  return (
    <label className={`no-print ${styles.choose}`}>
      <span>{t("Sets")}</span>
      <select className="in in-s" value={chosen} onChange={({ target }) => onSet(target.value)}>
        <option value="">{t("All sets")}</option>
        <Options of={sources.map((source) => [source, nameOf(source)])} />
      </select>
    </label>
  );
}
