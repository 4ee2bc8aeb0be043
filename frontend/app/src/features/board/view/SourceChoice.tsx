import { useQuery } from "@tanstack/react-query";
import { roleQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import type { BoardSummary } from "../types";
import styles from "./list.module.css";
import { RoleRow, SurveySourceRow } from "./SourceRows";
import type { Source } from "./sources";

type Props = {
  sources: readonly Source[];
  /** These boards have the sources already. */
  boards: readonly BoardSummary[];
  /** Ids of surveys. */
  picked: ReadonlySet<string>;
  onPick: (id: string) => void;
  /** The role has clauses to choose. */
  written: boolean;
  role: boolean;
  onRole: (role: boolean) => void;
};

/** Shows whose words are gathered: those of closed surveys and of the role. */
export function SourceChoice({ sources, boards, picked, onPick, written, role, onRole }: Props) {
  const t = useT();
  return (
    <fieldset>
      <legend>{t("Which answers?")}</legend>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <SurveySourceRow
            key={source.survey.id}
            of={source}
            within={boards.find(({ surveys }) => surveys.some(({ id }) => id === source.survey.id))}
            checked={picked.has(source.survey.id)}
            onPick={() => onPick(source.survey.id)}
          />
        ))}
        <RoleRow written={written} checked={role} onPick={() => onRole(!role)} />
      </ul>
    </fieldset>
  );
}

/**
 * Tells whether the role has a clause; undefined until it is read. If it cannot be read, the server
 * has to judge.
 */
export function useWritten(): boolean | undefined {
  const { data, isPending } = useQuery(roleQuery);
  if (isPending) return undefined;
  return data?.value.clauses.some(({ leftOut }) => !leftOut) ?? true;
}
