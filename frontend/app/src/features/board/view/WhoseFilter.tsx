import { useId, useMemo } from "react";
import { useSearchParams } from "react-router";
import { msg, useT } from "../../../shared/i18n";
import { Seg, SegItem } from "../../../shared/ui";
import { useBoard } from "./editor/boardEditor";
import parts from "./parts.module.css";

const param = "whose";

const whoseLabels = {
  all: msg("Everyone"),
  theirs: msg("Only theirs"),
  mine: msg("Only mine"),
};

type Whose = keyof typeof whoseLabels;

const choices = Object.keys(whoseLabels) as Whose[];

function useWhose() {
  const [search, setSearch] = useSearchParams();
  const whose = choices.find((each) => each === search.get(param)) ?? "all";
  const choose = (next: Whose) =>
    setSearch(
      (now) => {
        if (next === "all") now.delete(param);
        else now.set(param, next);
        return now;
      },
      { preventScrollReset: true, replace: true },
    );
  return { whose, choose };
}

/** Whether a statement is shown: what people asked for, or what the role says. Undefined if all are. */
export function useKept(): ((id: string) => boolean) | undefined {
  const { whose } = useWhose();
  const material = useBoard((view) => view.material);
  return useMemo(
    () =>
      whose === "all"
        ? undefined
        : (id) => (material.clauseOf(id) !== undefined) === (whose === "mine"),
    [whose, material],
  );
}

/** Whose expectations the board shows; where all are of one side there is nothing to choose. */
export function WhoseFilter() {
  const t = useT();
  const id = useId();
  const { whose, choose } = useWhose();
  const { clauses, comments } = useBoard(({ material }) => material.board);
  if (clauses.length === 0 || comments.length === 0) return null;
  return (
    <div className={`no-print ${parts.whose}`}>
      <Seg legend={t("Whose expectations")}>
        {choices.map((each) => (
          <SegItem key={each} name={id} checked={whose === each} onChange={() => choose(each)}>
            {t(whoseLabels[each])}
          </SegItem>
        ))}
      </Seg>
    </div>
  );
}
