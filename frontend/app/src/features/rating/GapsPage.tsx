import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, useSearchParams } from "react-router";
import { gapsQuery } from "../../shared/api";
import { formatDay, formatMean, inLanguage, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { reportRead } from "../../shared/survey";
import { AddToTalk } from "../../shared/talk";
import { Button, ButtonLink, Fold, useBlockName, useMergedSentence } from "../../shared/ui";
import { AgendaView } from "./AgendaView";
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
import { AgendaFold } from "./parts/AgendaFold";
import { Compare, NotCompared, TellMore } from "./parts/Compare";
import { GapFigure, Legend } from "./parts/GapFigure";
import { GapMenu } from "./parts/GapMenu";
import { GapTable } from "./parts/GapTable";
import { Newer } from "./parts/Newer";
import { NoGaps } from "./parts/NoGaps";
import { Panel } from "./parts/Panel";
import { Sets } from "./parts/Sets";
import { SettleOpenly } from "./parts/SettleOpenly";
import { isSplit } from "./split";
import { formatDistance } from "./text";
import type { Gaps } from "./types";
import { useAddress } from "./useAddress";
import { useGapHeading, useWishHeading } from "./useGapHeading";
import {
  type BlockChoice,
  changeSectionsOf,
  choicesOf,
  everyone,
  firstToActOn,
  type GapEntry,
  isCompared,
  ratesThemes,
  sectionsOf,
  wishSectionsOf,
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

/**
 * Shows where a lead stands: what they say of themselves beside what was released of the others.
 * One item is open at a time.
 */
function GapsPage({ gaps }: { gaps: Gaps }) {
  const t = useT();
  // The start page names reading as the next step until this page was seen.
  const { mutate: report } = useMutation({ mutationFn: reportRead });
  useEffect(() => report(gaps.surveyId), [report, gaps.surveyId]);
  const { looked, look, search } = useAddress();
  const asTable = looked.view === "table";
  const found = useGapHeading(gaps);
  const wished = useWishHeading(gaps);
  const choices = choicesOf(gaps);
  const choice = choices.find(({ key }) => key === (looked.block || everyone)) ?? choices[0];
  const key = choice?.key ?? everyone;
  const now = sectionsOf(gaps, key, itemsOf(gaps, looked.set));
  const since = Boolean(gaps.compared && isCompared(gaps));
  const wishing = ratesThemes(gaps) && !since;
  const { heading, lede } = (wishing && wished) || found;
  const changed = since && changeSectionsOf(gaps, key, itemsOf(gaps, looked.set));
  const sections = changed || (wishing ? wishSectionsOf(now) : now);
  const rows = sections.flatMap((section) => section.rows);
  const wanted = rows.find(({ item }) => item.questionId === looked.item);
  const row = looked.item === none ? undefined : (wanted ?? firstToActOn(sections));
  const agendas = useSuspenseQuery(agendasQuery).data;
  const agenda = agendaOf(agendas, gaps.surveyId, looked.agenda);
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
  const selected = row?.item.questionId ?? "";
  const onSelect = (item: string, passing = false) =>
    look({ item: item === selected && !passing ? none : item }, { replace: passing });
  const detail = ({ item, block }: GapEntry) => {
    const words = inLanguage(item.text);
    return (
      <Panel item={item} gaps={gaps}>
        {block && isSplit(block, gaps.k) && (
          <SettleOpenly questionId={item.questionId} words={words} />
        )}
        <Button small isPending={save.isPending} onPress={() => onToggle(item.questionId)}>
          {t(agenda?.items.includes(item.questionId) ? "Remove from agenda" : "Add to agenda")}
        </Button>
        <AddToTalk text={words} />
        <ButtonLink small look="plain" to={`/surveys/${gaps.surveyId}/told`}>
          {t("Say what you’ll do")}
        </ButtonLink>
        <ProblemNote error={save.error} />
      </Panel>
    );
  };
  if (looked.view === "agenda" && agenda) {
    const back = new URLSearchParams(search);
    back.delete("view");
    return <AgendaView key={agenda.id} gaps={gaps} agenda={agenda} back={`/gaps?${back}`} />;
  }
  const shown = { gaps, sections, selected, onSelect };
  return (
    <>
      <Crumb way={[{ to: "/gaps", name: t("Rate") }]} here={gaps.title} />
      <PageHead
        heading={heading}
        title={t("Gaps: {{title}}", { title: gaps.title })}
        actions={
          <>
            <Sets gaps={gaps} chosen={looked.set} onSet={(set) => look({ set })} />
            <Compare gaps={gaps} />
            <GapMenu
              gaps={gaps}
              sections={now}
              choices={choices}
              chosen={key}
              onBlock={(block) => look({ block: block === everyone ? "" : block })}
              view={looked.view}
              onView={(view) => look({ view })}
            />
          </>
        }
      >
        {lede}
      </PageHead>
      <Newer gaps={gaps} />
      <NotCompared gaps={gaps} />
      {choice && key !== everyone && <Beside gaps={gaps} choice={choice} />}
      <div className={styles.split}>
        <div>
          {!asTable && (
            <GapFigure {...shown} since={since} all={looked.view === "all"} detail={detail} />
          )}
          {/* Paper has both. What is added while it prints comes too late: the last page is cut off. */}
          <div className={asTable ? undefined : "print-only"}>
            <GapTable {...shown} choice={choice} since={since} />
          </div>
          {asTable && row && <div className={`sheet ${styles.detail}`}>{detail(row)}</div>}
          {since && <TellMore sections={sections} />}
          <Announced row={row} />
        </div>
        <aside className={styles.side}>
          <Meta gaps={gaps} />
          {!asTable && <Legend since={since} />}
          <div>
            <AgendaFold
              gaps={gaps}
              agendas={agendas}
              agenda={agenda}
              search={search}
              onAnother={() => look({ agenda: another }, { replace: true })}
            />
            <Merged gaps={gaps} />
          </div>
        </aside>
      </div>
    </>
  );
}

/** The address has this value when no item is open. */
const none = "none";

/** Shows whose answers alone are looked at. */
function Beside({ gaps, choice }: { gaps: Gaps; choice: BlockChoice }) {
  const t = useT();
  const nameOf = useBlockName();
  return (
    <p className={`note ${styles.merged}`}>
      {t("Only {{group}}: {{shown}} of {{items}} items.", {
        group: nameOf(choice.block),
        shown: choice.items,
        items: gaps.items.length,
      })}
    </p>
  );
}

/** The items of one set; all of them where none is chosen. */
const itemsOf = ({ items }: Gaps, set: string) =>
  set
    ? new Set(items.filter(({ source }) => source === set).map(({ questionId }) => questionId))
    : undefined;

function Meta({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const groups = gaps.participation;
  const answered = groups.reduce((sum, group) => sum + group.answered, 0);
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  return (
    <p className="note">
      {t("Closed {{day}}", { day: formatDay(gaps.closedAt) })}
      <br />
      {t("{{count}} of {{invited}} answered", { count: answered, invited })}
      <br />
      <Link to={`/surveys/${gaps.surveyId}/answers`}>{t("Comments of this survey")}</Link>
    </p>
  );
}

/** Shows who stands together under Smaller groups, and why. */
function Merged({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const merged = useMergedSentence(gaps);
  return merged ? (
    <Fold label={t("Why some groups are joined")}>
      <p className="note">{merged}</p>
    </Fold>
  ) : null;
}

/** Announces the choice to screen readers. */
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
