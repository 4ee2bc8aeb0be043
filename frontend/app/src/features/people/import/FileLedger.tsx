import { useState } from "react";
import { useSearchParams } from "react-router";
import { formatNumber, msg, Rich, useT } from "../../../shared/i18n";
import { Button, Seg, SegItem, Sign } from "../../../shared/ui";
import { spareOf, useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { FateOf } from "../paste/FateOf";
import { type Fate, isSendable } from "../paste/fates";
import styles from "./Import.module.css";
import type { ListFile } from "./kept";
import { cellsOf, type Mended } from "./lines";
import type { Import, Standing } from "./useImport";
import { Written } from "./Written";

const filters = ["all", "mend", "going", "out"] as const;
type Filter = (typeof filters)[number];
const step = 100;

const isShown = (standing: Standing, filter: Filter): boolean => {
  if (standing === "blank" || standing === "in") return false;
  return filter === "all" || standing === filter || (standing === "pending" && filter === "going");
};

type Props = { file: ListFile; list: Import; groups: Group[] };

const filterLabels = {
  all: msg("All ({{n}})"),
  mend: msg("Needs fixing ({{n}})"),
  going: msg("Ready ({{n}})"),
  out: msg("Skipped ({{n}})"),
};

/** The list line by line, as far as it is not in yet; what is wrong is mended where it stands. */
export function FileLedger({ file, list, groups }: Props) {
  const t = useT();
  const { fates, standings, work, change } = list;
  const [params, setParams] = useSearchParams();
  const filter = filters.find((each) => each === params.get("show")) ?? "all";
  const [pages, setPages] = useState<{ of: Filter; count: number }>({ of: filter, count: 1 });
  const shown = (pages.of === filter ? pages.count : 1) * step;
  const places = (of: Filter) =>
    standings.flatMap((standing, at) => (isShown(standing, of) ? [at] : []));
  const here = places(filter);
  const mend = (at: number, mended: Mended) => {
    const { [at]: _, ...refused } = work.refused;
    change({ mended: { ...work.mended, [at]: { ...work.mended[at], ...mended } }, refused });
  };
  return (
    <section className={styles.part}>
      <h2 id="ledger">{t("What happens to each line")}</h2>
      <Seg legend={t("Filter lines")}>
        {filters.map((each) => (
          <SegItem
            key={each}
            name="show"
            checked={filter === each}
            onChange={() => setParams(each === "all" ? {} : { show: each }, { replace: true })}
          >
            {t(filterLabels[each], { n: formatNumber(places(each).length) })}
          </SegItem>
        ))}
      </Seg>
      {here.length === 0 && <p className="note">{t("No lines to show.")}</p>}
      <ol className={styles.ledger} aria-labelledby="ledger">
        {here.slice(0, shown).map((at) => {
          const cells = { ...cellsOf(file.rows[at] ?? [], work.columns.roles), ...work.mended[at] };
          const fate = fates[at] as Fate;
          return (
            <li key={at}>
              <span className="meta">{at + 1}</span>
              <Written cells={cells} fate={fate} line={at + 1} onMend={(to) => mend(at, to)} />
              <span>
                <Outcome
                  fate={fate}
                  standing={standings[at] as Standing}
                  line={at + 1}
                  groups={groups}
                  onMend={(to) =>
                    mend(
                      at,
                      fate.kind === "two-groups"
                        ? { group: to, ...(fate.name ? { name: fate.name } : {}) }
                        : { email: to },
                    )
                  }
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

type OutcomeProps = {
  fate: Fate;
  standing: Standing;
  line: number;
  groups: Group[];
  onMend: (to: string) => void;
};

const outcomeSentences = {
  joinsNewGroup: msg("<b>{{name}}</b> is added to {{group}}, a new group"),
  movesNewGroup: msg("<b>{{name}}</b> moves from {{from}} to {{group}}, a new group"),
  backNewGroup: msg("<b>{{name}}</b> is restored from the archive to {{group}}, a new group"),
};

function Outcome({ fate, standing, line, groups, onMend }: OutcomeProps) {
  const t = useT();
  const groupName = useGroupNames(groups);
  if (standing === "pending") {
    return (
      <span className="note">
        {t("Sent, but not confirmed. Continue to check whether it was added.")}
      </span>
    );
  }
  if (isSendable(fate) && standing === "out") {
    return (
      <span className="note">
        {fate.kind === "moved"
          ? t("Stays in {{group}}. Skipped.", { group: groupName(fate.from) })
          : t("Stays in the archive. Skipped.")}
      </span>
    );
  }
  if (isSendable(fate) && fate.word && !fate.groupId) {
    const from = groupName(fate.kind === "ready" ? "" : fate.from);
    const sentence = {
      ready: "joinsNewGroup",
      moved: "movesNewGroup",
      back: "backNewGroup",
    } as const;
    return (
      <>
        <Sign kind="own" spare={spareOf(groups, "")} />{" "}
        <Rich
          say={outcomeSentences[sentence[fate.kind]]}
          values={{ name: fate.name, group: fate.word, from }}
          parts={{ b: <b /> }}
        />
      </>
    );
  }
  const plain = isSendable(fate) ? withoutWord(fate) : fate;
  return (
    <FateOf
      fate={plain}
      line={line}
      groups={groups}
      chosen={{}}
      onChoose={() => undefined}
      onMend={(_, to) => onMend(to)}
    />
  );
}

/** The group was chosen for all lines with the word. */
function withoutWord<T extends Fate & { word?: string }>(fate: T): T {
  const { word: _, ...rest } = fate;
  return rest as T;
}
