import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { useNavigate } from "react-router";
import { useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import { verdictLabels } from "../../../shared/verdict/labels";
import { listOf, nowhere } from "../state/sheet";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { EditTheme } from "./EditTheme";
import { addTheme } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { countsOf, nameOfTheme } from "./editor/names";
import { sayRefused } from "./editor/sayRefused";
import { NameForm } from "./RenameForm";
import { Slips } from "./Slips";
import { SourcesDialog } from "./SourcesDialog";
import { Tensions } from "./Tensions";
import { useAddressOf } from "./useOpenTheme";

/** Puts right what was suggested: how detailed, which themes, and what stands in them. */
export function EditThemes({ open }: { open: string | undefined }) {
  const t = useT();
  const editor = useEditor();
  const navigate = useNavigate();
  const addressOf = useAddressOf();
  const { themes, order } = useBoard(({ sheet }) => sheet);
  const [naming, setNaming] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [closed, setClosed] = useState<string>();
  const show = (id: string) => {
    setClosed(undefined);
    void navigate(addressOf(id), { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className={`no-print ${styles.tools}`}>
        <Coarseness />
        <div className="row">
          <Button small onPress={() => setNaming(true)}>
            <Icon of={Plus} /> {t("New theme")}
          </Button>
          <Button small look="plain" onPress={() => setChoosing(true)}>
            {t("Suggest themes again")}
          </Button>
        </div>
      </div>
      {naming && (
        <NameForm
          name=""
          action={t("Add theme")}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            show(addTheme(editor, name));
          }}
        />
      )}
      {choosing && <SourcesDialog onDone={() => setChoosing(false)} />}
      <div className={styles.editing}>
        <ul className={styles.rows} aria-label={t("Themes")}>
          {order.flatMap((id) => {
            const theme = themes.get(id);
            if (!theme) return [];
            const isOpen = id === open && id !== closed;
            return (
              <li key={id} className={isOpen ? styles.open : ""} data-theme={id}>
                <Head
                  theme={theme}
                  isOpen={isOpen}
                  onPress={() => (isOpen ? setClosed(id) : show(id))}
                />
                {isOpen && <EditTheme theme={theme} />}
              </li>
            );
          })}
        </ul>
        <Loose />
      </div>
    </>
  );
}

type HeadProps = { theme: Theme; isOpen: boolean; onPress: () => void };

function Head({ theme, isOpen, onPress }: HeadProps) {
  const t = useT();
  const { id, verdict } = theme;
  const about = [...countsOf(theme), ...(verdict ? [t(verdictLabels[verdict])] : [])];
  return (
    <h2 className={styles.rowHead}>
      <button
        type="button"
        id={`theme-${id}`}
        className={styles.row}
        aria-expanded={isOpen}
        onClick={onPress}
      >
        <b dir="auto">{nameOfTheme(theme)}</b> <span className="meta">{about.join(", ")}</span>
      </button>
    </h2>
  );
}

/** Quotes that stand in no theme. */
function Loose() {
  const t = useT();
  const id = useId();
  const ids = useBoard(({ sheet }) => listOf(sheet, nowhere));
  const tensions = useBoard(({ sheet }) => sheet.tensions);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.loose}>
        {t("Without a theme")}
        <span className={`meta ${styles.count}`}>{ids.length}</span>
      </h2>
      {ids.length === 0 && (
        <p className="note">
          {t("Every expectation has a theme. You can put any that don’t fit here.")}
        </p>
      )}
      <Tensions themeId={nowhere} all={tensions} />
      <Slips ids={ids} themeId={nowhere} />
    </section>
  );
}

const coarsest = -5;

/** Larger or smaller themes out of the same tree; nothing is gathered again. */
function Coarseness() {
  const t = useT();
  const id = useId();
  const { store } = useEditor();
  const value = useBoard((view) => view.coarseness);
  const words =
    value === 0
      ? t("as suggested")
      : t(
          value < 0
            ? "{{count}} step broader | {{count}} steps broader"
            : "{{count}} step narrower | {{count}} steps narrower",
          { count: Math.abs(value) },
        );
  const slide = (coarseness: number) =>
    store.slide(coarseness).catch((error) => sayRefused({ kind: "coarseness", coarseness }, error));
  return (
    <div className="field">
      <label htmlFor={id}>{t("How detailed the themes are")}</label>
      <span className={styles.slide}>
        <span className="meta" aria-hidden="true">
          {t("Broader")}
        </span>
        <input
          id={id}
          type="range"
          min={coarsest}
          max={-coarsest}
          step={1}
          value={value}
          aria-valuetext={words}
          onChange={({ target }) => void slide(Number(target.value))}
        />
        <span className="meta" aria-hidden="true">
          {t("Narrower")}
        </span>
      </span>
    </div>
  );
}
