import { useEffect, useId, useRef } from "react";
import { useT } from "../../../shared/i18n";
import { listOf, nowhere, type Sheet } from "../state/sheet";
import { useBoard, useEditor } from "./editor/boardEditor";
import { sayRefused } from "./editor/sayRefused";
import parts from "./parts.module.css";

const coarsest = -5;

/** Larger or smaller themes out of the same tree; nothing is gathered again. */
export function Coarseness() {
  const t = useT();
  const id = useId();
  const { store, look } = useEditor();
  const sheet = useBoard((view) => view.sheet);
  const arranging = useBoard((view) => view.arranging);
  const result = useResult(sheet);
  const asked = useRef(false);
  useEffect(() => {
    if (arranging || !asked.current) return;
    asked.current = false;
    look.tell(result);
  }, [arranging, result, look]);
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
  return (
    <div className={`no-print ${parts.slider}`}>
      <label htmlFor={id}>{t("How detailed the themes are")}</label>
      <input
        id={id}
        type="range"
        min={coarsest}
        max={-coarsest}
        step={1}
        value={value}
        aria-valuetext={words}
        aria-describedby={`${id}-n`}
        onChange={({ target }) => {
          asked.current = true;
          const coarseness = Number(target.value);
          store
            .slide(coarseness)
            .catch((error) => sayRefused({ kind: "coarseness", coarseness }, error));
        }}
      />
      <p className={parts.ends} aria-hidden="true">
        <span>{t("Broader")}</span>
        <b>{words}</b>
        <span className={parts.finer}>{t("Narrower")}</span>
      </p>
      <p className="meta">{result}</p>
      <p className="meta" id={`${id}-n`}>
        {t(
          "Narrower themes mean more of them. A quote left on its own ends up without a theme. Whatever you placed, named or decided stays as it is.",
        )}
      </p>
    </div>
  );
}

/** How many themes there are, and what stands in none. */
function useResult(sheet: Sheet): string {
  const t = useT();
  const themes = t("{{count}} theme | {{count}} themes", { count: sheet.themes.size });
  return `${themes}, ${t("{{count}} quote without a theme | {{count}} quotes without a theme", { count: listOf(sheet, nowhere).length })}`;
}
