import { useId, useRef } from "react";
import { flushSync } from "react-dom";
import { useT } from "../../../../shared/i18n";
import { AskBack } from "../../../../shared/repeat";
import { Button, FieldMessage, Icon, Seg, SegItem, useFieldText } from "../../../../shared/ui";
import { verdictSigns } from "../../../../shared/verdict";
import { verdictLabels } from "../../../../shared/verdict/labels";
import type { VerdictValues } from "../../state/verdictValues";
import type { Decidable, Verdict } from "../../types";
import { useEditor, useVerdict } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import { useQuoted } from "../editor/useQuoted";
import { isDue } from "./Due";
import decide from "./decide.module.css";
import { HorizonFields } from "./HorizonFields";
import { wrongsOf } from "./wrongs";

type Props = { theme: Decidable; onSplit: (() => void) | undefined };

/** Realistic, needs clarifying or not now, and because. Saves itself as soon as it is complete. */
export function VerdictForm({ theme, onSplit }: Props) {
  const t = useT();
  const { store, drafts, look } = useEditor();
  const verdict = useVerdict(theme);
  const { said } = verdict;
  const wrongs = wrongsOf(verdict, t);
  const group = useId();
  const change = (more: Partial<VerdictValues>, soon = false) => {
    look.decide(theme.id, isDue(theme));
    drafts.say(theme.id, more, soon);
  };
  const form = useRef<HTMLDivElement>(null);
  /** The button that was pressed is gone. */
  const focusVerdict = () => {
    const radio = form.current?.querySelector<HTMLElement>("input:checked");
    (radio ?? form.current?.querySelector<HTMLElement>("input"))?.focus();
  };
  const name = nameOfTheme(theme);
  return (
    <div ref={form} className={`no-print ${decide.verdict}`}>
      <div>
        <p className={decide.label} aria-hidden="true">
          {t("Verdict")}
        </p>
        <Seg legend={t("Verdict on {{theme}}", { theme: name })}>
          {(Object.keys(verdictSigns) as Verdict[]).map((verdict) => (
            <SegItem
              key={verdict}
              name={group}
              checked={said.verdict === verdict}
              onChange={() => change({ verdict }, true)}
            >
              <Icon of={verdictSigns[verdict]} />
              {t(verdictLabels[verdict])}
            </SegItem>
          ))}
        </Seg>
        {said.verdict && (
          <p className="no-print">
            <Button
              small
              look="plain"
              onPress={() => {
                flushSync(() => change({ verdict: undefined }, true));
                focusVerdict();
              }}
            >
              {t("Remove verdict")}
            </Button>
          </p>
        )}
        {said.verdict === "not-now" && (
          <HorizonFields theme={theme} said={said} wrongs={wrongs} onChange={change} />
        )}
      </div>
      {(said.verdict || said.reason) && (
        <Because theme={theme} said={said} wrong={wrongs.get("/reason")} onChange={change} />
      )}
      {theme.verdict === "needs-clarifying" && (
        <p className="row">
          <AskBack boardId={store.id} themeId={theme.id} name={name} published={theme.published} />
          {onSplit && (
            <Button
              small
              look="plain"
              aria-label={t("Two sides? Split {{theme}}", { theme: name })}
              onPress={onSplit}
            >
              {t("Two sides?")}
            </Button>
          )}
        </p>
      )}
      <FieldMessage text={wrongs.get("")} />
    </div>
  );
}

type BecauseProps = {
  theme: Decidable;
  said: VerdictValues;
  wrong: string | undefined;
  onChange: (parts: Partial<VerdictValues>, soon?: boolean) => void;
};

function Because({ theme, said, wrong, onChange }: BecauseProps) {
  const t = useT();
  const id = useId();
  const { drafts } = useEditor();
  const [reason, setReason] = useFieldText(said.reason);
  const type = (reason: string) => {
    setReason(reason);
    onChange({ reason });
  };
  const quoted = useQuoted(said.reason);
  const read = said.verdict
    ? t(theme.voices > 0 ? "Respondents can read this once you publish." : "Only you can see this.")
    : "";
  return (
    <div className="field">
      <label htmlFor={id}>{t("Reason")}</label>
      <textarea
        id={id}
        className={`in ${decide.reason}`}
        dir="auto"
        rows={2}
        value={reason}
        aria-label={t("Reason: {{theme}}", { theme: nameOfTheme(theme) })}
        aria-describedby={`${id}-e ${id}-q ${id}-h`}
        aria-invalid={Boolean(wrong)}
        onChange={(event) => type(event.target.value)}
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
        {said.verdict === undefined
          ? t("Optional for “Realistic”, required for the others.")
          : read}
      </p>
    </div>
  );
}
