import { Fragment, useId, useRef } from "react";
import { language, useStrings } from "../../../shared/i18n";
import { SaveState } from "../../../shared/saving";
import { Button, Seg, SegItem } from "../../../shared/ui";
import styles from "../role.module.css";
import { roleStrings } from "../strings";
import { type Clause, most, type Standing } from "../types";
import type { Saving } from "../useTyped";

type Props = {
  clause: Clause;
  saving: Saving;
  /** @param key what is typed into, so that consecutive signs are one step */
  onChange: (parts: Partial<Clause>, key?: string) => void;
  onDone: () => void;
};

const picks = ["applies", "not-here", "ask"] as const satisfies readonly Standing[];

/** What a sentence means here and now, and whether it does. */
export function Meaning({ clause, saving, onChange, onDone }: Props) {
  const say = useStrings(roleStrings);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const month = inThreeMonths();
  return (
    <div className={`no-print ${styles.mean}`}>
      <label htmlFor={id}>{say("meaning")}</label>
      <textarea
        ref={area}
        className="in"
        dir="auto"
        id={id}
        rows={3}
        maxLength={most.meaning}
        aria-describedby={`${id}-h`}
        value={clause.meaning ?? ""}
        onChange={(event) => onChange({ meaning: event.target.value }, "meaning")}
      />
      <p className="note" id={`${id}-h`}>
        {say("helps")}{" "}
        {(["notice", "stop", "know"] as const).map((question) => (
          <Fragment key={question}>
            <button type="button" className={styles.link} onClick={() => area.current?.focus()}>
              {say(`helps.${question}`, { month })}
            </button>{" "}
          </Fragment>
        ))}
      </p>
      <div className={`row ${styles.pick}`}>
        <Seg legend={say("this")}>
          {picks.map((standing) => (
            <SegItem
              key={standing}
              name={`${id}-standing`}
              checked={clause.standing === standing}
              onChange={() => onChange({ standing })}
            >
              {say(`pick.${standing}`)}
            </SegItem>
          ))}
        </Seg>
        <SaveState of={saving} silent />
        <Button small look="plain" onPress={onDone}>
          {say("done")}
        </Button>
      </div>
    </div>
  );
}

/** Far enough for something to change, near enough to see it. */
function inThreeMonths(): string {
  const day = new Date();
  day.setDate(1);
  day.setMonth(day.getMonth() + 3);
  return day.toLocaleDateString(language(), { month: "long" });
}
