import { formatList, msg, useT } from "../../../shared/i18n";
import { Checkbox, Section, Seg } from "../../../shared/ui";
import type { Results } from "../types";
import type { PublicationDraft } from "./storedDraft";
import styles from "./tell.module.css";

type Props = {
  results: Results;
  draft: PublicationDraft;
  counts: IncludedCounts;
  /** Pieces of advice that the lead lets them read, whatever is chosen here. */
  advice: number;
  onChange: (part: Partial<PublicationDraft>) => void;
};

/** Counts the comments of each choice; undefined for marked ones until the marks are read. */
export type IncludedCounts = { none: 0; marked: number | undefined; all: number };

const numberLabels = {
  ratings: msg("How many took part in each group, and the ratings by group"),
  turnout: msg("How many took part in each group"),
};

/** Asks what else respondents read: comments and numbers, but never anything with a name. */
export function Included({ results, draft, counts, advice, onChange }: Props) {
  const t = useT();
  const { named, items } = results;
  const numbers = items.some(({ blocks }) => blocks.length > 0) ? "ratings" : "turnout";
  const choices = {
    none: t("None"),
    marked:
      counts.marked === undefined
        ? t("Marked")
        : t("{{count}} marked", { count: counts.marked, context: "comments" }),
    all: t("All {{count}}", { count: counts.all }),
  };
  return (
    <Section className={styles.part} heading={t("What they said")}>
      {counts.all > 0 && (
        <div className="field">
          <span className={styles.legend}>{t("Comments to include")}</span>
          <Seg
            legend={t("Comments to include")}
            of={(["none", "marked", "all"] as const).map((choice) => [
              choice,
              choices[choice],
              counts[choice] === undefined,
            ])}
            chosen={draft.comments}
            onChoose={(choice) => onChange({ comments: choice })}
          />
          {counts.marked === undefined && (
            <p className="note">{t("Your marks can’t be loaded right now.")}</p>
          )}
          {draft.comments !== "none" && (
            <p className="note">{t("Colleagues may recognise someone’s writing style.")}</p>
          )}
        </div>
      )}
      <Checkbox
        className={styles.tick}
        checked={draft.ratings}
        onTick={(ticked) => onChange({ ratings: ticked })}
      >
        {t(numberLabels[numbers])}
      </Checkbox>
      {advice > 0 && (
        <p className="note">
          {t(
            "{{count}} piece of advice you chose to show is always included. | {{count}} pieces of advice you chose to show are always included.",
            { count: advice },
          )}
        </p>
      )}
      {named.length > 0 && (
        <p className="note">
          {t("What {{people}} wrote is never included.", {
            people: formatList(named.map(({ name }) => name)),
          })}
        </p>
      )}
    </Section>
  );
}
