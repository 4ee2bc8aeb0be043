import { useQuery } from "@tanstack/react-query";
import { templatesQuery } from "../../../shared/api";
import { inLanguage, useStrings } from "../../../shared/i18n";
import styles from "../gaps.module.css";
import { gapsStrings } from "../strings";
import type { Gaps } from "../types";

type Props = { gaps: Gaps; chosen: string; onSet: (source: string) => void };

/** The sets that the items were taken from, where there are several. */
const sourcesOf = ({ items }: Pick<Gaps, "items">): string[] => [
  ...new Set(items.flatMap(({ source }) => source ?? [])),
];

export function Sets({ gaps, chosen, onSet }: Props) {
  const say = useStrings(gapsStrings);
  const sources = sourcesOf(gaps);
  const several = sources.length > 1;
  const sets = useQuery({ ...templatesQuery, enabled: several }).data ?? [];
  if (!several) return null;
  const nameOf = (source: string) => {
    const set = sets.find(({ id }) => id === source);
    return set ? inLanguage(set.title) : source;
  };
  return (
    <label className={styles.choose}>
      <span>{say("sets")}</span>
      <select className="in in-s" value={chosen} onChange={({ target }) => onSet(target.value)}>
        <option value="">{say("sets.all")}</option>
        {sources.map((source) => (
          <option key={source} value={source}>
            {nameOf(source)}
          </option>
        ))}
      </select>
    </label>
  );
}
