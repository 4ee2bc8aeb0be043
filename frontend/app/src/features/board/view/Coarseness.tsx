import { useEffect, useId, useRef } from "react";
import { useStrings } from "../../../shared/i18n";
import { coarsest } from "../state/arrange/suggestions";
import { listOf, nowhere, type Sheet } from "../state/sheet";
import { boardStrings } from "../strings";
import { useBoard, useBoardAfterwards, useEditor } from "./editor/boardEditor";
import parts from "./parts.module.css";

/** Larger or smaller themes out of the same tree; nothing is gathered again. */
export function Coarseness() {
  const say = useStrings(boardStrings);
  const id = useId();
  const { store, look } = useEditor();
  const sheet = useBoardAfterwards((view) => view.sheet);
  const result = useResult(sheet);
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (sheet.unsettled || sheet.coarseness !== asked.current) return;
    asked.current = undefined;
    look.tell(result);
  }, [sheet, result, look]);
  const value = useBoard(({ sheet }) => sheet.coarseness);
  const words =
    value === 0
      ? say("slider.0")
      : say(value < 0 ? "slider.coarse" : "slider.fine", { count: Math.abs(value) });
  return (
    <div className={`no-print ${parts.slider}`}>
      <label htmlFor={id}>{say("slider.label")}</label>
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
          asked.current = Number(target.value);
          store.change({ kind: "coarseness", coarseness: asked.current });
        }}
      />
      <p className={parts.ends} aria-hidden="true">
        <span>{say("slider.coarser")}</span>
        <b>{words}</b>
        <span className={parts.finer}>{say("slider.finer")}</span>
      </p>
      <p className="meta">{result}</p>
      <p className="meta" id={`${id}-n`}>
        {say("slider.note")}
      </p>
    </div>
  );
}

/** How many themes there are, and what stands in none. */
function useResult(sheet: Sheet): string {
  const say = useStrings(boardStrings);
  const themes = say("slider.themes", { count: sheet.themes.size });
  return `${themes}, ${say("slider.without", { count: listOf(sheet, nowhere).length })}`;
}
