import { useState } from "react";
import { useSearchParams } from "react-router";
import { formatNumber, msg, useT } from "../../../shared/i18n";
import { Button, Seg } from "../../../shared/ui";
import type { Group } from "../types";
import styles from "./Add.module.css";
import { LineOutcomeCell } from "./LineOutcomeCell";
import type { Adding, LineStanding } from "./useAdding";
import { WrittenCells } from "./WrittenCells";

const filters = ["all", "mend", "going", "out"] as const;
type Filter = (typeof filters)[number];
const step = 100;

const isShown = (standing: LineStanding, filter: Filter): boolean => {
  if (standing === "blank") return false;
  return filter === "all" || standing === filter || (standing === "pending" && filter === "going");
};

const filterLabels = {
  all: msg("All ({{n}})"),
  mend: msg("Needs fixing ({{n}})"),
  going: msg("Ready ({{n}})"),
  out: msg("Skipped ({{n}})"),
};

/** The list line by line, as far as it is not in yet; what is wrong is mended where it stands. */
export function Ledger({ adding, groups }: { adding: Adding; groups: Group[] }) {
  const t = useT();
  const { lines, mend } = adding;
  const [params, setParams] = useSearchParams();
  const filter = filters.find((each) => each === params.get("show")) ?? "all";
  const [pages, setPages] = useState<{ of: Filter; count: number }>({ of: filter, count: 1 });
  const shown = (pages.of === filter ? pages.count : 1) * step;
  const places = (of: Filter) =>
    lines.flatMap(({ standing }, at) => (isShown(standing, of) ? [at] : []));
  const here = places(filter);
  return (
    <section className={styles.part}>
      <h2 id="ledger">{t("What happens to each line")}</h2>
      {places("all").length > 8 && (
        <Seg
          legend={t("Filter lines")}
          of={filters.map((each) => [
            each,
            t(filterLabels[each], { n: formatNumber(places(each).length) }),
          ])}
          chosen={filter}
          onChoose={(each) => setParams(each === "all" ? {} : { show: each }, { replace: true })}
        />
      )}
      {here.length === 0 && <p className="note">{t("No lines to show.")}</p>}
      <ol className={styles.ledger} aria-labelledby="ledger">
        {here.slice(0, shown).map((at) => {
          const { cells, outcome, standing } = lines[at] as (typeof lines)[number];
          return (
            <li key={at}>
              <span className="meta">{at + 1}</span>
              {cells && (
                <WrittenCells
                  cells={cells}
                  outcome={outcome}
                  line={at + 1}
                  onMend={(mended) => mend(at, mended)}
                />
              )}
              <span>
                <LineOutcomeCell
                  outcome={outcome}
                  standing={standing}
                  groups={groups}
                  onMend={(mended) => mend(at, mended)}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {here.length > shown && (
        <Button
          look="plain"
          small
          onPress={() => setPages({ of: filter, count: shown / step + 1 })}
        >
          {t("Show {{count}} more line | Show {{count}} more lines", {
            count: Math.min(step, here.length - shown),
          })}
        </Button>
      )}
    </section>
  );
}
