import { useEffect, useState } from "react";
import { formatMean, formatShortDay, inLanguage, msg, useT } from "../../../../shared/i18n";
import { Button, Checkbox, Fold } from "../../../../shared/ui";
import type { ItemProposal, Question } from "../../types";
import { costOf, questionLimits } from "../form/questions";
import styles from "./templates.module.css";

type Item = ItemProposal["items"][number];
type Props = {
  of: ItemProposal;
  asked: Question[];
  /** Is told whether other items are selected than those in the form. */
  onDiffers: (differs: boolean) => void;
  take: (items: Question[]) => void;
};

/** Shows proposed items with reasons, and those for later rounds; the reader can choose others. */
export function Proposal({ of: { items, later }, asked, onDiffers, take }: Props) {
  const t = useT();
  const all = [...items, ...later];
  const [chosen, setChosen] = useState(() => firstChoice(items, all, asked));
  const taken = takenOf(all, asked);
  const differs = chosen.size !== taken.size || [...chosen].some((id) => !taken.has(id));
  useEffect(() => {
    onDiffers(differs);
    return () => onDiffers(false);
  }, [differs, onDiffers]);
  const toggle = (id: string) =>
    setChosen(
      (now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]),
    );
  const questions = all.map(({ question }) => question).filter(({ id }) => chosen.has(id));
  const over = questions.length - questionLimits.points;
  const row = (item: Item) => (
    <Row
      key={item.question.id}
      item={item}
      checked={chosen.has(item.question.id)}
      toggle={() => toggle(item.question.id)}
    />
  );
  return (
    <section className={styles.proposal}>
      <h3>{t("Suggested for this round")}</h3>
      <p className="note">
        {t(
          "Items you know least about come first. A form holds eight; the rest follow in later rounds.",
        )}
      </p>
      <ul className={styles.items}>{items.map(row)}</ul>
      {later.length > 0 && (
        <Fold
          label={t("{{count}} more in the next round | {{count}} more in later rounds", {
            count: later.length,
          })}
        >
          <ul className={styles.items}>{later.map(row)}</ul>
        </Fold>
      )}
      <div className="row">
        <Button isDisabled={questions.length === 0 || over > 0} onPress={() => take(questions)}>
          {t("Use this item | Use these {{count}} items", { count: questions.length })}
        </Button>
        <p className="note" role="status">
          {over > 0
            ? t(
                "A form holds {{most}} items. Remove one. | A form holds {{most}} items. Remove {{count}}.",
                { count: over, most: questionLimits.points },
              )
            : t("Takes people about {{count}} minute | Takes people about {{count}} minutes", {
                count: costOf(questions).minutes,
              })}
        </p>
      </div>
    </section>
  );
}

/** The form as it is, where it was made of these; what is proposed otherwise. */
function firstChoice(items: Item[], all: Item[], asked: Question[]): Set<string> {
  const taken = takenOf(all, asked);
  return taken.size > 0 ? taken : new Set(items.map(({ question }) => question.id));
}

function takenOf(all: Item[], asked: Question[]): Set<string> {
  const known = new Set(all.map(({ question }) => question.id));
  return new Set(asked.filter(({ id, source }) => source && known.has(id)).map(({ id }) => id));
}

function Row({ item, checked, toggle }: { item: Item; checked: boolean; toggle: () => void }) {
  return (
    <li>
      <Checkbox className={styles.set} checked={checked} onChange={toggle}>
        <span>
          {inLanguage(item.question.text)}
          <Why of={item} />
        </span>
      </Checkbox>
    </li>
  );
}

const reasonTexts = {
  "never-asked": msg("Never asked"),
  "long-ago": msg("Not asked since {{day}}"),
  unread: msg("Asked on {{day}}; no result yet"),
  "asked-lately": msg("Asked on {{day}}"),
  "few-answers": msg(
    "Only {{count}} answer counted last time | Only {{count}} answers counted last time",
  ),
  "far-apart": msg("You and the others were {{by}} points apart last time"),
};

function Why({ of: { why, askedAt, answers, distance } }: { of: Item }) {
  const t = useT();
  const by = formatMean(Math.abs(distance ?? 0));
  // Without a number nobody can say that it was small.
  const key = why === "few-answers" && answers === undefined ? "unread" : why;
  return (
    <span className="meta">
      {t(reasonTexts[key], {
        day: askedAt ? formatShortDay(askedAt) : "",
        count: answers ?? 0,
        by,
      })}
    </span>
  );
}
