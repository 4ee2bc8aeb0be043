import { useStrings } from "../../../shared/i18n";
import { SelectField } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { isSendable, wordKey } from "../paste/fates";
import { strings as pasteStrings } from "../paste/strings";
import styles from "./Import.module.css";
import { strings } from "./strings";
import type { Import } from "./useImport";

/** What holds for many lines at once: new groups, the usual one, who moves and who comes back. */
export function Choices({ list, groups }: { list: Import; groups: Group[] }) {
  const say = useStrings(strings);
  const sayPaste = useStrings(pasteStrings);
  const groupName = useGroupNames(groups);
  const { fates, work, change } = list;
  const words = new Map<string, { word: string; count: number }>();
  for (const fate of fates) {
    if (isSendable(fate) && fate.word) {
      const known = words.get(wordKey(fate.word)) ?? { word: fate.word, count: 0 };
      words.set(wordKey(fate.word), { ...known, count: known.count + 1 });
    }
  }
  const moved = fates.filter(({ kind }) => kind === "moved").length;
  const back = fates.filter(({ kind }) => kind === "back").length;
  const options = groups.map(({ id }) => (
    <option key={id} value={id}>
      {groupName(id)}
    </option>
  ));
  const usual = fates.some((fate) => fate.kind === "ready" && fate.usual);
  if (words.size === 0 && moved + back === 0 && !usual) {
    return null;
  }
  return (
    <section className={styles.part}>
      {words.size > 0 && <h2>{say("words")}</h2>}
      <div className={styles.columns}>
        {[...words].slice(0, 60).map(([key, { word, count }]) => (
          <SelectField
            key={key}
            label={say("wordFor", { word, count })}
            value={work.chosen[key] ?? ""}
            onChange={(event) => change({ chosen: { ...work.chosen, [key]: event.target.value } })}
          >
            <option value="">{sayPaste("makeIt")}</option>
            {options}
          </SelectField>
        ))}
        {usual && (
          <SelectField
            label={say("usual")}
            value={work.usualGroup}
            onChange={(event) => change({ usualGroup: event.target.value })}
          >
            {options}
          </SelectField>
        )}
      </div>
      {moved > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={work.moving}
            onChange={(event) => change({ moving: event.target.checked })}
          />
          {say("moving", { count: moved })}
        </label>
      )}
      {back > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={work.bringing}
            onChange={(event) => change({ bringing: event.target.checked })}
          />
          {say("bringing", { count: back })}
        </label>
      )}
    </section>
  );
}
