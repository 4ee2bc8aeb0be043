import { useId } from "react";
import { useStrings } from "../../../shared/i18n";
import { coarsest } from "../store/suggestions";
import { useBoard, useDesk } from "./desk";
import parts from "./parts.module.css";
import { boardStrings } from "./strings";

/** Larger or smaller themes out of the same tree; nothing is gathered again. */
export function Coarseness() {
  const say = useStrings(boardStrings);
  const id = useId();
  const { store } = useDesk();
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
        onChange={({ target }) =>
          store.change({ kind: "coarseness", coarseness: Number(target.value) })
        }
      />
      <p className={parts.ends} aria-hidden="true">
        <span>{say("slider.coarser")}</span>
        <b>{words}</b>
        <span>{say("slider.finer")}</span>
      </p>
      <p className="meta" id={`${id}-n`}>
        {say("slider.note")}
      </p>
    </div>
  );
}
