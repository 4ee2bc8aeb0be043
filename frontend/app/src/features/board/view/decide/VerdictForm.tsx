import { useId } from "react";
import { lastDay, today } from "../../../../shared/days";
import { msg, useT } from "../../../../shared/i18n";
import { FieldMessage, Icon, TextField, useFieldText, Voice } from "../../../../shared/ui";
import { VerdictName, verdictSigns } from "../../../../shared/verdict";
import { verdictLabels } from "../../../../shared/verdict/labels";
import { horizonAt, type VerdictValues } from "../../state/verdictValues";
import type { Decidable, Verdict } from "../../types";
import styles from "../board.module.css";
import { useEditor, useVerdict } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import { useQuoted } from "../editor/useQuoted";
import { LeadOn, type PartProps } from "./LeadOn";
import { wrongsOf } from "./wrongs";

const promises = {
  realistic: msg("I’ll do this"),
  "needs-clarifying": msg("I’ll ask first"),
  "not-now": msg("I’ll say when"),
};

/** Realistic, needs clarifying or not now, where it leads, and why. Saves itself. */
export function VerdictForm({ theme }: { theme: Decidable }) {
  const t = useT();
  const { drafts } = useEditor();
  const verdict = useVerdict(theme);
  const { said } = verdict;
  const wrongs = wrongsOf(verdict, t);
  const group = useId();
  const change = (more: Partial<VerdictValues>, soon = false) => drafts.say(theme.id, more, soon);
  const part = { theme, said, wrongs, onChange: change };
  return (
    <>
      <fieldset className={`no-print ${styles.verdicts}`}>
        <legend>
          {t("Your verdict")} <span className="sr">{nameOfTheme(theme)}</span>
        </legend>
        <div>
          {(Object.keys(verdictSigns) as Verdict[]).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={group}
                checked={said.verdict === each}
                onChange={() => change({ verdict: each }, true)}
              />
              <span>
                <Icon of={verdictSigns[each]} />
                <span>
                  <b>{t(verdictLabels[each])}</b> <small>{t(promises[each])}</small>
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {said.verdict && (
        <LeadOn {...part} verdict={said.verdict}>
          {said.verdict === "not-now" && <Until {...part} />}
        </LeadOn>
      )}
      <Reason {...part} />
      <FieldMessage text={wrongs.get("")} />
      <div className="print-only">
        {said.verdict && (
          <p>
            <VerdictName of={said.verdict} />
          </p>
        )}
        <Voice>{said.reason}</Voice>
      </div>
    </>
  );
}

/**
 * Asks how long it waits: a day for the lead, and words for respondents, which follow the day until
 * they are edited.
 */
function Until({ said: { horizon }, wrongs, onChange }: PartProps) {
  const t = useT();
  const [text, setText] = useFieldText(horizon.text ?? "");
  const pick = (remindOn: string) => {
    const follows = text.trim() === "" || text === horizonAt(horizon.remindOn ?? "").text;
    const moved = follows && remindOn ? horizonAt(remindOn) : { ...horizon, remindOn };
    onChange({ horizon: moved }, remindOn !== "");
  };
  return (
    <div className={styles.until}>
      <TextField
        type="date"
        label={t("When is this due again?")}
        error={wrongs.get("/horizon/remindOn")}
        min={today()}
        max={lastDay}
        value={horizon.remindOn ?? ""}
        onChange={({ target }) => pick(target.value)}
      />
      <TextField
        label={t("What respondents read about it")}
        error={wrongs.get("/horizon/text")}
        dir="auto"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange({ horizon: { ...horizon, text: target.value } });
        }}
      />
    </div>
  );
}

function Reason({ theme, said, wrongs, onChange }: PartProps) {
  const t = useT();
  const id = useId();
  const { drafts } = useEditor();
  const [reason, setReason] = useFieldText(said.reason);
  const quoted = useQuoted(said.reason);
  const wrong = wrongs.get("/reason");
  const owes = said.verdict && said.verdict !== "realistic" && !said.reason.trim();
  const read = owes
    ? t("Respondents don’t read this verdict until you add a reason.")
    : t("Kept while you type. Respondents read it once you tell them.");
  return (
    <div className="field no-print">
      <label htmlFor={id}>
        {t("Your reason")} <span className="sr">{nameOfTheme(theme)}</span>
      </label>
      <textarea
        id={id}
        className="in"
        dir="auto"
        rows={3}
        placeholder={t("What will you do, or what do you need to know first?")}
        value={reason}
        aria-describedby={`${id}-e ${id}-q ${id}-h`}
        aria-invalid={Boolean(wrong)}
        onChange={({ target }) => {
          setReason(target.value);
          onChange({ reason: target.value });
        }}
        onBlur={() => drafts.send(theme.id)}
      />
      <FieldMessage id={`${id}-e`} text={wrong} />
      <p id={`${id}-q`} className={quoted ? "tint note" : "sr"} role="status">
        {quoted
          ? t(
              "“{{words}}” is exactly what someone wrote. Use your own words, so that nobody is recognised.",
              { words: quoted },
            )
          : ""}
      </p>
      <p className="meta" id={`${id}-h`}>
        {theme.voices > 0 ? read : t("Only you can see this.")}
      </p>
    </div>
  );
}
