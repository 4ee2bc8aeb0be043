import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { inLanguage, useT } from "../../../../shared/i18n";
import { ProblemNote } from "../../../../shared/problems";
import { Checkbox, Skeleton } from "../../../../shared/ui";
import { proposalQuery } from "../../queries";
import type { Question, Template } from "../../types";
import { Proposal } from "./Proposal";
import styles from "./templates.module.css";

type Props = {
  sets: Template[];
  questions: Question[];
  take: (questions: Question[], sets: Template[]) => void;
  onUntaken: (untaken: boolean) => void;
};

/** Sets of items to choose from; of what is chosen, the largest unknowns are proposed. */
export function ItemSets({ sets, questions, take, onUntaken }: Props) {
  const t = useT();
  const taken = new Set(questions.flatMap(({ source }) => source ?? []));
  const [chosen, setChosen] = useState(taken);
  const [differs, setDiffers] = useState(false);
  const picked = sets.filter(({ id }) => chosen.has(id));
  const ids = picked.map(({ id }) => id);
  const { data, error, refetch } = useQuery(proposalQuery(ids));
  const toggle = (id: string) =>
    setChosen(
      (now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]),
    );
  const untaken = taken.size === 0 || picked.length === 0 || differs;
  useEffect(() => {
    onUntaken(untaken);
    return () => onUntaken(false);
  }, [untaken, onUntaken]);
  return (
    <div className={styles.sets}>
      <fieldset>
        <legend>{t("Sets")}</legend>
        {sets.map(({ id, title, description, questions: items, own }) => (
          <Checkbox
            key={id}
            className={styles.set}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          >
            <span>
              <b>{inLanguage(title)}</b>
              <span className="note">
                {description ? inLanguage(description) : own ? t("Your set") : ""}
              </span>
            </span>
            <span className="meta">
              {t("{{count}} item | {{count}} items", { count: items.length })}
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {picked.length === 0 && (
        <p className="note">{t("Choose one or more sets to see the suggested items.")}</p>
      )}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {picked.length > 0 && !data && !error && <Skeleton lines={4} />}
      {picked.length > 0 && data && (
        <Proposal
          key={ids.join()}
          of={data}
          asked={questions}
          onDiffers={setDiffers}
          take={(items) => take(items, picked)}
        />
      )}
    </div>
  );
}
