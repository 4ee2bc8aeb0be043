import {
  formatMean,
  formatNumber,
  inLanguage,
  inWordsFirst,
  useStrings,
} from "../../../shared/i18n";
import { ScrollTable, Taken, useBlockName } from "../../../shared/ui";
import styles from "../results.module.css";
import { resultsStrings } from "../strings";
import type { RatedItem, Results } from "../types";
import { namedOn, whyNotShown } from "./Figure";

/** The same numbers as a table. */
export function Table({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  const { items } = results;
  return (
    <ScrollTable
      className={`${styles.scroll} ${styles.table}`}
      label={say("ratings")}
      caption={say("caption", { count: items.length, number: inWordsFirst(items.length) })}
    >
      <thead>
        <tr>
          <th scope="col">{say("item")}</th>
          <th scope="col" className={styles.groups}>
            {say("group")}
          </th>
          <th scope="col">n</th>
          <th scope="col">{say("mean")}</th>
          <th scope="col">1–4</th>
          <th scope="col">5–7</th>
          <th scope="col">8–10</th>
        </tr>
      </thead>
      {items.map((item) => (
        <ItemRows key={item.questionId} item={item} results={results} />
      ))}
    </ScrollTable>
  );
}

function ItemRows({ item, results }: { item: RatedItem; results: Results }) {
  const say = useStrings(resultsStrings);
  const nameOf = useBlockName();
  const named = namedOn(item, results);
  const rows = item.blocks.length + named.length;
  const text = inLanguage(item.text);
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(rows, 1)}>
      {text}
    </th>
  );
  if (item.blocks.length === 0 && rows === 0) {
    return (
      <tbody>
        <tr>
          {head}
          <td colSpan={6}>{say(...whyNotShown(item, results))}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {item.blocks.map((block, at) => (
        <tr key={block.launchGroupId ?? block.block}>
          {at === 0 && head}
          <th scope="row">
            {nameOf(block)}
            <Taken of={block} />
          </th>
          <td>{formatNumber(block.n)}</td>
          <td>{formatMean(block.mean)}</td>
          <td>{formatNumber(block.bands.low)}</td>
          <td>{formatNumber(block.bands.middle)}</td>
          <td>{formatNumber(block.bands.high)}</td>
        </tr>
      ))}
      {named.map(({ name, rating, uncertain }, at) => (
        <tr key={name}>
          {at === 0 && item.blocks.length === 0 && head}
          <th scope="row">{say("named-row", { person: name })}</th>
          <td>1</td>
          <td>{rating}</td>
          <td colSpan={3}>{uncertain ? say("uncertain", { person: name }) : say("own-answer")}</td>
        </tr>
      ))}
    </tbody>
  );
}
