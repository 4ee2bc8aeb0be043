import { useState, useSyncExternalStore } from "react";
import { changes, useAutosave } from "../../shared/changes";
import { isDay, today } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { TextField } from "../../shared/ui";
import { changeSituation } from "./changes";
import type { Situation } from "./types";

/** The day to look again. A wrong one stays in the field, which says so once it is left. */
export function LookAgain({ situation }: { situation: Situation }) {
  const t = useT();
  const { id, lookAgainOn = "", state } = situation;
  const [typed, setTyped] = useState(false);
  const [half, setHalf] = useState(false);
  const [left, setLeft] = useState(false);
  const is = useSyncExternalStore(changes.subscribe, () => changes.saving(id).is);
  const faultOf = (day: string) => {
    if (half || (day === "" && state === "set-aside")) return t("Choose a day.");
    return day !== "" && (!isDay(day) || day < today())
      ? t("Choose today or a later day.")
      : undefined;
  };
  const { value, onChange, onBlur } = useAutosave(`look-again.${id}`, lookAgainOn, (day) =>
    faultOf(day) ? undefined : changeSituation(situation, { lookAgainOn: day || null }),
  );
  const fault = value === lookAgainOn && !half ? undefined : faultOf(value);
  return (
    <section className="sheet" aria-label={t("Look again")}>
      <TextField
        type="date"
        label={t("Look again on")}
        hint={
          <>
            {t("Home shows it on that day.")}{" "}
            {typed && !fault && is === "saved" && <span role="status">{t("Saved.")}</span>}
          </>
        }
        error={left ? fault : undefined}
        min={today()}
        value={value}
        onChange={(event) => {
          setTyped(true);
          setLeft(false);
          setHalf(event.target.validity.badInput);
          onChange(event);
        }}
        onBlur={() => {
          setLeft(true);
          if (!fault) onBlur();
        }}
      />
    </section>
  );
}
