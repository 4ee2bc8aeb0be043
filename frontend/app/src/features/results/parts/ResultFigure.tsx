import { Axis, BandsSign, LegendLine, OthersSign } from "../../../shared/chart";
import scale from "../../../shared/chart/figure.module.css";
import { formatMean, inLanguage, useT } from "../../../shared/i18n";
import { InexactList } from "../../../shared/inexact";
import { Sign, spareOf, Taken, useBlockName } from "../../../shared/ui";
import type { RatedItem, RatingBlock, Results } from "../types";
import { BlockPlot, NamedPlot } from "./BlockPlot";
import styles from "./Figure.module.css";

const row = `${scale.cols} ${scale.row}`;

/** Every rated item on one scale: everyone first, then the groups, then whoever answered by name. */
export function ResultFigure({ results }: { results: Results }) {
  const t = useT();
  return (
    <section className={`${scale.fig} ${styles.fig}`} aria-label={t("Ratings by group")}>
      <Axis />
      {results.items.map((item) => (
        <Item key={item.questionId} item={item} results={results} />
      ))}
      <Legend />
    </section>
  );
}

function Item({ item, results }: { item: RatedItem; results: Results }) {
  const t = useT();
  const spare = spareOf(results);
  return (
    <section className={`${scale.through} ${styles.item}`} aria-labelledby={item.questionId}>
      <h2 id={item.questionId}>{inLanguage(item.text)}</h2>
      {isTooFew(item) && (
        <p className="note">
          {t("Not shown: fewer than {{k}} answers count here.", { k: results.k })}
        </p>
      )}
      <ul>
        {item.blocks.map((block) => (
          <BlockRow
            key={block.launchGroupId ?? block.block}
            of={block}
            spare={spare(block.launchGroupId ?? "")}
          />
        ))}
        {namedOn(item, results).map(({ name, kind, rating, uncertain }) => (
          <li key={name} className={row}>
            <span className={`${scale.name} ${styles.name}`}>
              <Sign kind={kind} /> {name}
              {uncertain && (
                <small className="meta">
                  {t("You had access to this link, so it’s not certain that {{person}} answered.", {
                    person: name,
                  })}
                </small>
              )}
            </span>
            <span className={scale.plot}>
              <NamedPlot person={name} rating={rating} kind={kind} uncertain={uncertain} />
            </span>
            <span className={scale.number}>
              {rating}
              <small>{t("not anonymous")}</small>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.inexact}>
        <InexactList of={item.inexact} spare={spare} />
      </div>
    </section>
  );
}

function BlockRow({ of: block, spare }: { of: RatingBlock; spare: number }) {
  const t = useT();
  const nameOf = useBlockName();
  const total = block.block === "total";
  return (
    <li className={total ? `${row} ${styles.total}` : row}>
      <span className={`${scale.name} ${styles.name}`}>
        {total ? <OthersSign /> : <Sign kind={block.kind ?? "smaller"} spare={spare} />}{" "}
        {nameOf(block)}
        <Taken of={block} />
      </span>
      <span className={scale.plot}>
        <BlockPlot of={block} spare={spare} />
      </span>
      <span className={scale.number}>
        {formatMean(block.mean)}
        <small>{t("n {{n}}", { n: block.n })}</small>
      </span>
    </li>
  );
}

/** Nothing reached k, with or without figures. */
const isTooFew = ({ blocks, inexact }: RatedItem): boolean => blocks.length + inexact.length === 0;

/** Ratings given by name on one item. */
export const namedOn = (item: RatedItem, { named }: Results) =>
  named.flatMap(({ name, kind, answers, uncertain = false }) => {
    const rating = answers.find(({ questionId }) => questionId === item.questionId)?.rating;
    return rating === undefined ? [] : [{ name, kind, rating, uncertain }];
  });

function Legend() {
  const t = useT();
  return (
    <LegendLine>
      <span>
        <OthersSign /> {t("average of everyone")}
      </span>
      <span>
        <Sign kind="team" /> <Sign kind="smaller" /> {t("average of a group")}
      </span>
      <span>
        <BandsSign /> {t("the fuller, the more answers; the number is below")}
      </span>
    </LegendLine>
  );
}
