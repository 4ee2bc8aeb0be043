import type { ReactNode } from "react";
import { dayOf } from "../../../shared/days";
import { formatMean, formatShortDay, inLanguage, useT } from "../../../shared/i18n";
import { InexactList } from "../../../shared/inexact";
import { Fold, Pair, spareOf, Voice } from "../../../shared/ui";
import { AdviceList } from "../advice/AdviceList";
import styles from "../Panel.module.css";
import type { GapItem, Gaps } from "../types";
import { blockOf, everyone, isDoubtful } from "../view";
import { ByGroup } from "./ByGroup";
import { EarlierRatings } from "./EarlierRatings";
import { Evidence } from "./Evidence";
import { GapChain } from "./GapChain";

type Props = { item: GapItem; gaps: Gaps; children: ReactNode };

/** Everything about one item: each block, the lead's own words, what would make it a ten. */
export function Panel({ item, gaps, children }: Props) {
  const t = useT();
  const { examples, advice, self, anchors, textBefore } = item;
  return (
    <section className={styles.panel} aria-label={inLanguage(item.text)}>
      <h3>{t("By group")}</h3>
      <ByGroup item={item} gaps={gaps} />
      <InexactList of={item} spare={spareOf(gaps)} />
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
      <div className={styles.words}>
        {advice.length > 0 && (
          <section>
            <h3>{t("What would make it a 10")}</h3>
            <AdviceList surveyId={gaps.surveyId} published={gaps.published} advice={advice} />
            <p className={`meta ${styles.after}`}>
              {t(
                "{{count}} piece of advice, shown without its group. | {{count}} pieces of advice, shuffled and shown without their groups.",
                { count: advice.length },
              )}
            </p>
          </section>
        )}
        <Own self={self} />
      </div>
      {examples.length > 0 && (
        <>
          <h3>{t("Examples they gave")}</h3>
          <Said texts={examples} />
        </>
      )}
      <EarlierRatings item={item} gaps={gaps} />
      <ByName item={item} />
      {anchors && (
        <Fold label={t("What a 3, a 6 and a 10 look like")} className={styles.anchors}>
          <dl className="pairs">
            {(["3", "6", "10"] as const).map((mark) => {
              const text = anchors[mark];
              return (
                text && (
                  <Pair key={mark} of={mark}>
                    {inLanguage(text)}
                  </Pair>
                )
              );
            })}
          </dl>
        </Fold>
      )}
      <GapChain item={item}>{children}</GapChain>
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

function Own({ self }: { self: GapItem["self"] }) {
  const t = useT();
  if (!self) return null;
  const ten = self.rating === 10;
  const why = ten ? self.proof : self.whyNot;
  if (!self.example && !why) return null;
  return (
    <section>
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
    </section>
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
        {example && <Voice>{example}</Voice>}
        {advice && (
          <>
            <p className={`meta ${styles.after}`}>{t("What would make it a 10")}</p>
            <Voice>{advice}</Voice>
          </>
        )}
      </div>
    ));
}
