import { useState } from "react";
import { limits } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Button, TextField } from "../../../shared/ui";
import { nowhere } from "../state/sheet";
import styles from "./board.module.css";
import type { Target } from "./editor/actions";
import { useBoard } from "./editor/boardEditor";
import { countsOf, nameOfTheme } from "./editor/names";

/** Themes that are listed; of more, some are found by their names. */
const most = 60;

type Props = {
  label: string;
  /** Explains what choosing it means. */
  note?: string;
  /** The theme that cannot be chosen. */
  except: string;
  onPick: (themeId: string) => void;
  /** Also lets the reader move statements out of all themes, or into a new one. */
  onMove?: (target: Target) => void;
  onCancel: () => void;
};

/** The list of themes, in place; what is typed finds some of them. */
export function ThemePicker({ label, note, except, onPick, onMove, onCancel }: Props) {
  const t = useT();
  const { themes, order } = useBoard(({ sheet }) => sheet);
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const found = order.flatMap((id) => {
    const theme = themes.get(id);
    return theme && id !== except && theme.name.toLowerCase().includes(wanted) ? [theme] : [];
  });
  const name = typed.trim() || t("New theme");
  return (
    <section
      className={styles.picker}
      aria-label={label}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      {note && <p className="note">{note}</p>}
      <div className="row">
        <TextField
          label={label}
          type="search"
          autoFocus
          placeholder={onMove ? t("Theme, or a new name") : t("Find a theme")}
          maxLength={limits.ThemeAddition.name.maxLength}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key !== "Enter" || nativeEvent.isComposing || !wanted) return;
            if (found[0]) onPick(found[0].id);
            else onMove?.({ name });
          }}
        />
        <Button small look="plain" onPress={onCancel}>
          {t("Back")}
        </Button>
      </div>
      <ul>
        {onMove && except !== nowhere && (
          <li>
            <Button small look="plain" onPress={() => onMove({ themeId: nowhere })}>
              {t("Without a theme")}
            </Button>
          </li>
        )}
        {onMove && (
          <li>
            <Button small look="plain" onPress={() => onMove({ name })}>
              {wanted ? t("New theme “{{name}}”", { name }) : name}
            </Button>
          </li>
        )}
        {found.slice(0, most).map((theme) => (
          <li key={theme.id}>
            <Button small look="plain" onPress={() => onPick(theme.id)}>
              <span dir="auto">{nameOfTheme(theme)}</span>{" "}
              <span className="meta">{countsOf(theme).join(", ")}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className="note">
          {t(
            "{{count}} more theme. Search for it by name. | {{count}} more themes. Search for them by name.",
            { count: found.length - most },
          )}
        </p>
      )}
    </section>
  );
}
