import { useT } from "../../../shared/i18n";
import { Checkbox, Options, SelectField } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import type { Group } from "../types";
import styles from "./Add.module.css";
import { isSendable, wordKey } from "./outcomes";
import type { Adding } from "./useAdding";

/**
 * Asks what applies to many lines at once: new groups, the default group, who moves and who comes
 * back.
 */
export function Choices({ adding, groups }: { adding: Adding; groups: Group[] }) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const { work, change } = adding;
  const outcomes = adding.lines.map(({ outcome }) => outcome);
  const words = new Map<string, { word: string; count: number }>();
  for (const outcome of outcomes) {
    if (isSendable(outcome) && outcome.word) {
      const known = words.get(wordKey(outcome.word)) ?? { word: outcome.word, count: 0 };
      words.set(wordKey(outcome.word), { ...known, count: known.count + 1 });
    }
  }
  const moved = outcomes.filter(({ kind }) => kind === "moved").length;
  const back = outcomes.filter(({ kind }) => kind === "back").length;
  const options = <Options of={groups.map(({ id }) => [id, groupName(id)])} />;
  const usual = outcomes.some((outcome) => outcome.kind === "ready" && outcome.usual);
  if (words.size === 0 && moved + back === 0 && !usual) {
    return null;
  }
  return (
    <section className={styles.part}>
      {words.size > 0 && <h2>{t("New groups")}</h2>}
      <div className={styles.columns}>
        {[...words].slice(0, 60).map(([key, { word, count }]) => (
          <SelectField
            key={key}
            label={t("“{{word}}”, on {{count}} line | “{{word}}”, on {{count}} lines", {
              word,
              count,
            })}
            value={work.chosen[key] ?? ""}
            onChange={(event) => change({ chosen: { ...work.chosen, [key]: event.target.value } })}
          >
            <option value="">{t("create it")}</option>
            {options}
          </SelectField>
        ))}
        {usual && (
          <SelectField
            label={t("Put lines without a group in")}
            value={work.usualGroup}
            onChange={(event) => change({ usualGroup: event.target.value })}
          >
            {options}
          </SelectField>
        )}
      </div>
      {moved > 0 && (
        <Checkbox
          className={styles.check}
          checked={work.moving}
          onTick={(ticked) => change({ moving: ticked })}
        >
          {t(
            "Move {{count}} person to the group in the list | Move {{count}} people to the group in the list",
            { count: moved },
          )}
        </Checkbox>
      )}
      {back > 0 && (
        <Checkbox
          className={styles.check}
          checked={work.bringing}
          onTick={(ticked) => change({ bringing: ticked })}
        >
          {t(
            "Restore {{count}} person from the archive | Restore {{count}} people from the archive",
            { count: back },
          )}
        </Checkbox>
      )}
    </section>
  );
}
