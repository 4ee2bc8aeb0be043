import type { ReactNode } from "react";
import { xOf } from "../../../shared/chart";
import { dayOf } from "../../../shared/days";
import { formatMean, formatShortDay, inLanguage, msg, useT } from "../../../shared/i18n";
import { InexactList } from "../../../shared/inexact";
import { Sign, spareOf, useBlockName, useTaken } from "../../../shared/ui";
import { AdviceList } from "../advice/AdviceList";
import styles from "../Panel.module.css";
import { formatDistance } from "../text";
import type { GapBlock, GapItem, Gaps } from "../types";
import { blockOf, blocksByWish, everyone, isDoubtful } from "../view";
import { EarlierRatings } from "./EarlierRatings";
import { Evidence } from "./Evidence";
import plot from "./GapPlot.module.css";
import { You } from "./You";

type Props = { item: GapItem; gaps: Gaps; children?: ReactNode };

/** Everything about one item: each block, the lead's own words, what would make it a ten. */
export function Panel({ item, gaps, children }: Props) {
  const t = useT();
  const { examples, advice, self, anchors, textBefore } = item;
  return (
    <section className={`sheet ${styles.panel}`} aria-labelledby="item">
      <p className="meta">{t("Why not a 10?")}</p>
      <h2 id="item">{inLanguage(item.text)}</h2>
      <h3>{t("By group")}</h3>
      <ByGroup item={item} gaps={gaps} />
      <InexactList of={item.inexact} spare={spareOf(gaps)} />
      <Doubt item={item} />
      {gaps.compared && (
        <Evidence
          questionId={item.questionId}
          since={dayOf(gaps.compared.closedAt)}
          title={t("Your evidence since {{day}}", { day: formatShortDay(gaps.compared.closedAt) })}
        />
      )}
      {textBefore && (
        <p className={`meta ${styles.after}`}>
          {t("In the earlier round this item read “{{text}}”, so it isn’t compared.", {
            text: inLanguage(textBefore),
          })}
        </p>
      )}
      <Own self={self} />
      {advice.length > 0 && (
        <>
          <h3>{t("What would make it a 10")}</h3>
          <AdviceList surveyId={gaps.surveyId} published={gaps.published} advice={advice} />
          <p className={`meta ${styles.after}`}>
            {t(
              "{{count}} piece of advice, shown without its group. | {{count}} pieces of advice, shuffled and shown without their groups.",
              { count: advice.length },
            )}
          </p>
        </>
      )}
      {examples.length > 0 && (
        <>
          <h3>{t("Examples they gave")}</h3>
          <Said texts={examples} />
        </>
      )}
      <EarlierRatings item={item} gaps={gaps} />
      <ByName item={item} />
      {anchors && (
        <details className={styles.anchors}>
          <summary>{t("What a 3, a 6 and a 10 look like")}</summary>
          <dl className="pairs">
            {(["3", "6", "10"] as const).map((mark) => {
              const text = anchors[mark];
              return (
                text && (
                  <div key={mark}>
                    <dt>{mark}</dt>
                    <dd>{inLanguage(text)}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </details>
      )}
      {children && <div className={`no-print ${styles.foot}`}>{children}</div>}
    </section>
  );
}

/** A gap that so few answers can make by chance. */
function Doubt({ item }: { item: GapItem }) {
  const t = useT();
  const total = blockOf(item, everyone);
  if (!total || !isDoubtful(total)) return null;
  return (
    <p className={`meta ${styles.after}`}>
      {t(
        "With {{n}} answers, the average can be {{margin}} points off. This gap is too small to tell.",
        { n: total.n, margin: formatMean(total.margin ?? 0) },
      )}
    </p>
  );
}

/** Each block beside the lead, who wants more first. */
export function ByGroup({ item, gaps, wide }: Pick<Props, "item" | "gaps"> & { wide?: true }) {
  const t = useT();
  const nameOf = useBlockName();
  const taken = useTaken();
  const spare = spareOf(gaps);
  const rating = item.self?.rating;
  return (
    <ul className={wide ? `${styles.by} ${styles.wide}` : styles.by}>
      <li>
        <You />
        <span>{t("You")}</span>
        {rating === undefined ? (
          <span className="meta">
            {t(gaps.self === "waived" ? msg("not rated", { context: "self-rating" }) : "can’t say")}
          </span>
        ) : (
          <Line at={rating}>
            <rect className={plot.you} x="-2.8" y="-1" width="5.6" height="14" rx="1.5" />
          </Line>
        )}
        <b>{rating ?? ""}</b>
        {item.before !== undefined && (
          <span className={styles.since}>
            {t("You gave {{before}} then.", { before: item.before })}
          </span>
        )}
      </li>
      {blocksByWish(item).map((block) => (
        <li key={block.key}>
          <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />
          <span>
            {nameOf(block)} <span className="meta">{t("n {{n}}", { n: block.n })}</span>
          </span>
          <Line at={block.mean}>
            <svg aria-hidden="true" x="-6" width="12" height="12" overflow="visible">
              <Sign kind={block.kind ?? "smaller"} spare={spare(block.launchGroupId ?? "")} />
            </svg>
          </Line>
          <b>{formatMean(block.mean)}</b>
          {block.taken && <span className={styles.since}>{taken(block)}</span>}
          {block.change && <Since change={block.change} n={block.n} />}
        </li>
      ))}
      {item.named.map(({ name, kind, rating: given, uncertain }) => (
        <li key={name}>
          <Sign kind={kind} />
          <span>
            {name} <span className="meta">{t("not anonymous")}</span>
          </span>
          {given === undefined ? (
            <span className="meta">{t("chose “I can’t say”")}</span>
          ) : (
            <Line at={given}>
              <svg aria-hidden="true" x="-6" width="12" height="12" overflow="visible">
                <Sign kind={kind} />
              </svg>
            </Line>
          )}
          <b>{given ?? ""}</b>
          {uncertain && (
            <span className={styles.since}>
              {t("You had access to this link, so it’s not certain that {{person}} answered.", {
                person: name,
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type SinceProps = { change: NonNullable<GapBlock["change"]>; n: number };

/** What the same people said before; no arrow, and no change where so few answers show none. */
function Since({ change, n }: SinceProps) {
  const t = useT();
  const by = t(change.clear ? "{{by}} since then" : "too few answers to tell", {
    by: formatDistance(change.by),
  });
  const needed = { n: Math.min(n, change.n), needed: formatMean(change.needed) };
  return (
    <span className={styles.since}>
      {t("Then")} {formatMean(change.mean)} ({t("n {{n}}", { n: change.n })}), {by}.{" "}
      {!change.clear && t("With {{n}} answers, a change is clear from {{needed}} points.", needed)}
    </span>
  );
}

/** The rule, small: the mark where it belongs, and the ten at the end. */
function Line({ at, children }: { at: number; children: ReactNode }) {
  return (
    <svg className={styles.line} aria-hidden="true">
      <line className={styles.rule} x1="0" x2="100%" y1="6" y2="6" />
      <line className={styles.ten} x1="100%" x2="100%" y1="0" y2="12" />
      <svg aria-hidden="true" x={`${xOf(at)}%`} overflow="visible">
        {children}
      </svg>
    </svg>
  );
}

function Own({ self }: { self: GapItem["self"] }) {
  const t = useT();
  if (!self) return null;
  const ten = self.rating === 10;
  const why = ten ? self.proof : self.whyNot;
  return (
    <>
      {self.example && (
        <>
          <h3>{t("You wrote")}</h3>
          <p className={styles.mine} dir="auto">
            {self.example}
          </p>
        </>
      )}
      {why && (
        <>
          <h3>{t(ten ? "How you’d know it’s a 10" : "What’s missing for a 10")}</h3>
          <p className={styles.mine} dir="auto">
            {why}
          </p>
        </>
      )}
    </>
  );
}

function Said({ texts }: { texts: { id: string; text: string }[] }) {
  return (
    <ul className={styles.said}>
      {texts.map(({ id, text }) => (
        <li key={id} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Words of people who knew that theirs carry their name. */
function ByName({ item }: { item: GapItem }) {
  const t = useT();
  return item.named
    .filter(({ example, advice }) => example || advice)
    .map(({ name, example, advice }) => (
      <div key={name}>
        <h3>{t("{{name}}, not anonymous", { name })}</h3>
        {example && (
          <p className="voice" dir="auto">
            {example}
          </p>
        )}
        {advice && (
          <>
            <p className={`meta ${styles.after}`}>{t("What would make it a 10")}</p>
            <p className="voice" dir="auto">
              {advice}
            </p>
          </>
        )}
      </div>
    ));
}
