import { Fragment, useId, useRef } from "react";
import type { DocumentSaving } from "../../../shared/changes";
import { inMonths } from "../../../shared/days";
import { formatMonth, msg, useT } from "../../../shared/i18n";
import { SaveState } from "../../../shared/saving";
import { Button, Seg } from "../../../shared/ui";
import styles from "../role.module.css";
import { type RoleClause, roleLimits, type Standing } from "../types";

type Props = {
  clause: RoleClause;
  saving: DocumentSaving;
  /** @param key what is typed into, so that consecutive signs are one step */
  onChange: (parts: Partial<RoleClause>, key?: string) => void;
  onDone: () => void;
};

const picks = ["applies", "not-here", "ask"] as const satisfies readonly Standing[];

const helpQuestions = {
  notice: msg("Who would notice?"),
  stop: msg("What would you stop doing?"),
  know: msg("What will be different by {{month}}?"),
};

const standingChoices = {
  applies: msg("Applies here"),
  "not-here": msg("Not for now"),
  ask: msg("Ask others"),
};

/** Shows what a sentence means here and now, and whether it does. */
export function Meaning({ clause, saving, onChange, onDone }: Props) {
  const t = useT();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Far enough for something to change, near enough to see it. */
  const month = formatMonth(inMonths(3), "UTC");
  return (
    <div className={`no-print ${styles.mean}`}>
      <label htmlFor={id}>{t("What does this mean in your team right now?")}</label>
      <textarea
        ref={area}
        className="in"
        dir="auto"
        id={id}
        rows={3}
        maxLength={roleLimits.meaning}
        aria-describedby={`${id}-h`}
        value={clause.meaning ?? ""}
        onChange={(event) => onChange({ meaning: event.target.value }, "meaning")}
      />
      <p className="note" id={`${id}-h`}>
        {t("It can help to answer one of these questions:")}{" "}
        {(["notice", "stop", "know"] as const).map((question) => (
          <Fragment key={question}>
            <button type="button" className={styles.link} onClick={() => area.current?.focus()}>
              {t(helpQuestions[question], { month })}
            </button>{" "}
          </Fragment>
        ))}
      </p>
      <div className={`row ${styles.pick}`}>
        <Seg
          legend={t("This responsibility")}
          of={picks.map((standing) => [standing, t(standingChoices[standing])])}
          chosen={clause.standing}
          onChoose={(standing) => onChange({ standing })}
        />
        <SaveState of={saving} silent />
        <Button small look="primary" onPress={onDone}>
          {t("Done", { context: "close" })}
        </Button>
      </div>
    </div>
  );
}
