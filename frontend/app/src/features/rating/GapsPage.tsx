import { useSuspenseQuery } from "@tanstack/react-query";
import { ChartNoAxesGantt, Lock, Rows3, Table2 } from "lucide-react";
import { useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { gapsQuery } from "../../shared/api";
import { MakeGoal } from "../../shared/goal";
import { formatDay, formatMean, formatShortDay, inLanguage, useT } from "../../shared/i18n";
import { Crumb, FindingHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { isSplit, SettleOpenly } from "../../shared/settle";
import {
  Button,
  Icon,
  Seg,
  SegItem,
  Sign,
  spareOf,
  useBlockName,
  useMergedSentence,
} from "../../shared/ui";
import { toggledItem } from "./agenda/agenda";
import {
  agendaOf,
  agendasQuery,
  another,
  beginAgenda,
  changeAgenda,
  removeAgenda,
} from "./agenda/agendas";
import { useSave } from "./agenda/useSave";
import styles from "./gaps.module.css";
import { shouldLoad } from "./loading";
import { AgendaCard } from "./parts/AgendaCard";
import { Compare, Compared, TellMore } from "./parts/Compare";
import { GapDownloads } from "./parts/GapDownloads";
import { GapFigure } from "./parts/GapFigure";
import { GapGroups } from "./parts/GapGroups";
import { GapTable } from "./parts/GapTable";
import { Newer } from "./parts/Newer";
import { NoGaps } from "./parts/NoGaps";
import { Panel } from "./parts/Panel";
import { Sets } from "./parts/Sets";
import { formatDistance } from "./text";
import type { Gaps } from "./types";
import { useAddress } from "./useAddress";
import { useGapHeading, useWishHeading } from "./useGapHeading";
import {
  type BlockChoice,
  byWish,
  changeSectionsOf,
  choicesOf,
  everyone,
  type GapEntry,
  isCompared,
  ratesThemes,
  sectionsOf,
} from "./view";

export const shouldRevalidate = shouldLoad;

export function Component() {
  const [query] = useSearchParams();
  const surveyId = query.get("survey");
  return surveyId ? <Shown surveyId={surveyId} compare={query.get("compare") ?? ""} /> : <NoGaps />;
}

function Shown({ surveyId, compare }: { surveyId: string; compare: string }) {
  const gaps = useSuspenseQuery(gapsQuery(surveyId, compare)).data;
  return <GapsPage key={surveyId} gaps={gaps} />;
}

/** Where a lead stands: what they say of themselves beside what was released of the others. */
function GapsPage({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const { looked, look, search } = useAddress();
  const view = looked.view || (ratesThemes(gaps) ? "groups" : "chart");
  const side = view === "groups";
  const found = useGapHeading(gaps);
  const wished = useWishHeading(gaps);
  const { heading, lede } = (side && ratesThemes(gaps) && wished) || found;
  const choices = choicesOf(gaps);
  const choice = choices.find(({ key }) => key === (looked.block || everyone)) ?? choices[0];
  const key = choice?.key ?? everyone;
  const now = sectionsOf(gaps, key, itemsOf(gaps, looked.set));
  const since = gaps.compared && isCompared(gaps) && looked.show !== "now";
  const sections = since ? changeSectionsOf(gaps, key, itemsOf(gaps, looked.set)) : now;
  const rows = sections.flatMap((section) => section.rows);
  const wishes = byWish(rows.map(({ item }) => item));
  const rowAt = (id = "") => rows.find(({ item }) => item.questionId === id);
  const row = rowAt(looked.item) ?? (side ? rowAt(wishes[0]?.questionId) : rows[0]);
  const agendas = useSuspenseQuery(agendasQuery).data;
  const agenda = agendaOf(agendas, gaps.surveyId, looked.agenda);
  const onAgenda = row && agenda?.items.includes(row.item.questionId);
  const save = useSave();
  const onToggle = (questionId: string) =>
    save.mutate(async () => {
      const items = toggledItem(agenda?.items ?? [], questionId);
      if (agenda && items.length > 0) return changeAgenda(agenda.id, { items });
      if (agenda) {
        await removeAgenda(agenda.id);
        return look({ agenda: another }, { replace: true });
      }
      const begun = await beginAgenda(gaps.surveyId, items);
      look({ agenda: begun.id }, { replace: true });
    });
  const panel = useRef<HTMLDivElement>(null);
  const onSelect = (item: string, passing = false) => {
    look({ item }, { replace: passing });
    // Where the panel stands below the chart, who presses a row wants to be there.
    if (!passing && panel.current && isBelow(panel.current)) {
      panel.current.scrollIntoView({ block: "start" });
    }
  };
  const shown = { gaps, sections, selected: row?.item.questionId ?? "", onSelect };
  return (
    <>
      <Crumb way={[{ to: "/gaps", name: t("Rate") }]} here={gaps.title} />
      <FindingHead
        heading={heading}
        title={t("Gaps: {{title}}", { title: gaps.title })}
        lede={lede}
      >
        <Meta gaps={gaps} />
      </FindingHead>
      <Newer gaps={gaps} />
      <div className={styles.tools}>
        {choices.length > 0 && !side ? (
          <Blocks
            gaps={gaps}
            choices={choices}
            chosen={choice?.key}
            onBlock={(block) => look({ block })}
          />
        ) : (
          <span />
        )}
        <div className={styles.choices}>
          <Sets gaps={gaps} chosen={looked.set} onSet={(set) => look({ set })} />
          <Compare gaps={gaps} />
          {gaps.compared && isCompared(gaps) && !side && (
            <Seg legend={t("What to show")}>
              <SegItem name="show" checked={!since} onChange={() => look({ show: "now" })}>
                {t("Now")}
              </SegItem>
              <SegItem name="show" checked={Boolean(since)} onChange={() => look({ show: "" })}>
                {t("Since {{day}}", { day: formatShortDay(gaps.compared.closedAt) })}
              </SegItem>
            </Seg>
          )}
          <Seg legend={t("Show as")}>
            <SegItem
              name="view"
              checked={view === "chart"}
              onChange={() => look({ view: "chart" })}
            >
              <Icon of={ChartNoAxesGantt} />
              {t("Chart")}
            </SegItem>
            {choices.length > 1 && (
              <SegItem name="view" checked={side} onChange={() => look({ view: "groups" })}>
                <Icon of={Rows3} />
                {t("By group")}
              </SegItem>
            )}
            <SegItem
              name="view"
              checked={view === "table"}
              onChange={() => look({ view: "table" })}
            >
              <Icon of={Table2} />
              {t("Table")}
            </SegItem>
          </Seg>
          <GapDownloads gaps={gaps} sections={now} />
        </div>
      </div>
      <Merged gaps={gaps} />
      <Compared gaps={gaps} />
      <div className={styles.split}>
        <div>
          {view === "chart" && <GapFigure {...shown} since={Boolean(since)} />}
          {side && <GapGroups {...shown} items={wishes} />}
          {/* Paper has both. What is added while it prints comes too late: the last page is cut off. */}
          <div className={view === "table" ? undefined : "print-only"}>
            <GapTable {...shown} choice={choice} since={Boolean(since)} />
          </div>
          {since && !side && <TellMore sections={sections} />}
        </div>
        <div className={styles.side} ref={panel}>
          {row && (
            <Panel item={row.item} gaps={gaps}>
              <Button
                look={onAgenda ? "outline" : "primary"}
                isPending={save.isPending}
                onPress={() => onToggle(row.item.questionId)}
              >
                {t(onAgenda ? "Remove from agenda" : "Add to agenda")}
              </Button>
              <ProblemNote error={save.error} />
              {row.block && isSplit(row.block, gaps.k) && (
                <SettleOpenly questionId={row.item.questionId} words={inLanguage(row.item.text)} />
              )}
              <MakeGoal kind="item" id={row.item.questionId} />
            </Panel>
          )}
          <Announced row={row} />
        </div>
        <AgendaCard
          gaps={gaps}
          agendas={agendas}
          agenda={agenda}
          search={search}
          onAnother={() => look({ agenda: another }, { replace: true })}
        />
      </div>
    </>
  );
}

/** The items of one set; all of them where none is chosen. */
const itemsOf = ({ items }: Gaps, set: string) =>
  set
    ? new Set(items.filter(({ source }) => source === set).map(({ questionId }) => questionId))
    : undefined;

const isBelow = (panel: HTMLElement) =>
  panel.offsetTop > (panel.previousElementSibling as HTMLElement).offsetTop;

function Meta({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const groups = gaps.participation;
  const answered = groups.reduce((sum, group) => sum + group.answered, 0);
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  return (
    <>
      {t("Closed {{day}}", { day: formatDay(gaps.closedAt) })}
      <br />
      {t("{{count}} of {{invited}} answered", { count: answered, invited })}
      <br />
      <Link to={`/surveys/${gaps.surveyId}/results`}>{t("All results of this survey")}</Link>
    </>
  );
}

type BlocksProps = {
  gaps: Gaps;
  choices: BlockChoice[];
  chosen: string | undefined;
  onBlock: (key: string) => void;
};

function Blocks({ gaps, choices, chosen, onBlock }: BlocksProps) {
  const t = useT();
  const nameOf = useBlockName();
  const spare = spareOf(gaps);
  return (
    <Seg legend={t("Show answers from")}>
      {choices.map(({ key, block, items }) => (
        <SegItem
          key={key}
          name="block"
          checked={key === chosen}
          onChange={() => onBlock(key === everyone ? "" : key)}
        >
          {key !== everyone && (
            <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />
          )}
          {items === gaps.items.length
            ? nameOf(block)
            : t("{{group}}: {{shown}} of {{items}} items", {
                group: nameOf(block),
                shown: items,
                items: gaps.items.length,
              })}
        </SegItem>
      ))}
    </Seg>
  );
}

/** Who stands together under Smaller groups, and why; before the chart that it is about. */
function Merged({ gaps }: { gaps: Gaps }) {
  const merged = useMergedSentence(gaps);
  return merged ? (
    <p className={`note ${styles.merged}`}>
      <Icon of={Lock} /> {merged}
    </p>
  ) : null;
}

/** What was chosen, for those who do not see the panel change. */
function Announced({ row }: { row: GapEntry | undefined }) {
  const t = useT();
  const rating = row?.item.self?.rating;
  const text = !row
    ? ""
    : row.block && rating !== undefined && row.distance !== undefined
      ? t("{{item}}: you {{rating}}, others {{mean}}, gap {{distance}}.", {
          item: inLanguage(row.item.text),
          rating,
          mean: formatMean(row.block.mean),
          distance: formatDistance(row.distance),
        })
      : t("{{item}}.", { item: inLanguage(row.item.text) });
  return (
    <p className="sr" role="status">
      {text}
    </p>
  );
}
