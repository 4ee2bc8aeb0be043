import { useState } from "react";
import { msg, useT } from "../../../../shared/i18n";
import { Button, Choice, Dialog, FieldMessage, TextField } from "../../../../shared/ui";
import type { Theme } from "../../types";
import choose from "../choose.module.css";
import { mergeThemes, opposeThemes } from "../editor/actions";
import { useBoard, useEditor } from "../editor/boardEditor";
import { countsOf, nameOfTheme } from "../editor/names";

/** Themes that are listed; of more, some are found by their names. */
const most = 60;

const does = { merge: mergeThemes, oppose: opposeThemes };

type Props = { theme: Theme; does: keyof typeof does; onDone: () => void };

const pickTitles = {
  merge: msg("Merge with “{{theme}}”"),
  oppose: msg("What contradicts “{{theme}}”?"),
};

const pickTexts = {
  merge: msg(
    "The themes you select become part of this one. Their names and verdicts are dropped. If this theme has no verdict, it takes the first one and keeps any reason you wrote. You can undo this.",
  ),
  oppose: msg("Both sides are then shown together on the board and in downloads."),
};

const pickActions = {
  merge: msg("Merge | Merge {{count}} theme | Merge {{count}} themes"),
  oppose: msg("Mark | Mark {{count}} theme | Mark {{count}} themes"),
};

/** Chooses which themes go into this one, or pull against it. */
export function MergeDialog({ theme, does: what, onDone }: Props) {
  const t = useT();
  const editor = useEditor();
  const sheet = useBoard((view) => view.sheet);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [differing, setDiffering] = useState<string[]>([]);
  const [continued, setContinued] = useState<string>();
  const wanted = search.trim().toLowerCase();
  const others = sheet.order.flatMap((id) => {
    const other = sheet.themes.get(id);
    return other && id !== theme.id && other.name.toLowerCase().includes(wanted) ? [other] : [];
  });
  const picked = others.filter(({ id }) => chosen.has(id));
  const shown = [...new Set([...others.slice(0, most), ...picked])];
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const go = async () => {
    setTried(true);
    if (chosen.size === 0 || (differing.length > 0 && !continued)) return;
    setPending(true);
    const done = await does[what](editor, theme.id, [...chosen], continued);
    setPending(false);
    if (done === true) onDone();
    else if (done) {
      setDiffering(done);
      setTried(false);
    }
  };
  if (differing.length > 0)
    return (
      <Dialog open onClose={onDone} heading={t("Which history does the merged theme continue?")}>
        <p className="note">
          {t(
            "You’ve already made a clause or a goal from more than one of these themes. What you made from the others stays, without a theme.",
          )}
        </p>
        <fieldset aria-label={t("Which history does the merged theme continue?")}>
          {differing.flatMap((id) => {
            const other = sheet.themes.get(id);
            return other ? (
              <Choice
                key={id}
                name="continued"
                title={nameOfTheme(other)}
                checked={continued === id}
                onChange={() => setContinued(id)}
              />
            ) : (
              []
            );
          })}
        </fieldset>
        <FieldMessage text={tried && !continued ? t("Select one.") : undefined} />
        <div className="row">
          <Button look="primary" isPending={pending} onPress={go}>
            {t("Merge")}
          </Button>
          <Button onPress={onDone}>{t("Keep both apart")}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog open onClose={onDone} heading={t(pickTitles[what], { theme: nameOfTheme(theme) })}>
      <p className="note">{t(pickTexts[what])}</p>
      <TextField
        label={t("Find a theme")}
        type="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className={choose.choices}>
        {shown.map((other) => (
          <li key={other.id}>
            <label>
              <input
                type="checkbox"
                value={other.id}
                checked={chosen.has(other.id)}
                onChange={() => toggle(other.id)}
              />
              <span dir="auto">{nameOfTheme(other)}</span>
              <span className="meta">{countsOf(other).join(", ")}</span>
            </label>
          </li>
        ))}
      </ul>
      {others.length > shown.length && (
        <p className="note">
          {t(
            "{{count}} more theme. Search for it by name. | {{count}} more themes. Search for them by name.",
            { count: others.length - shown.length },
          )}
        </p>
      )}
      <FieldMessage text={tried && chosen.size === 0 ? t("Select at least one.") : undefined} />
      <div className="row">
        <Button look="primary" isPending={pending} onPress={go}>
          {t(pickActions[what], { count: chosen.size })}
        </Button>
        <Button onPress={onDone}>{t("Back")}</Button>
      </div>
    </Dialog>
  );
}
