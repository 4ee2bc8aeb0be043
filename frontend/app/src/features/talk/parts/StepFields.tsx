import { useId } from "react";
import { ProblemError } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { faultText } from "../../../shared/problems";
import { By, type Party, talkLimits } from "../../../shared/talk";
import { Seg, SegItem, SelectField, TextField } from "../../../shared/ui";
import styles from "../talk.module.css";

/** Who does what by when. */
export type StepDraft = { by: Party; text: string; minutes: number; dueOn: string };

/** Sentences, by what they are about. */
export type StepFaults = Readonly<Record<string, string>>;

/** What a refusal says about one step, `/steps/0/text` as `text`; nothing if it is about something else. */
export function stepFaults(error: unknown, at = 0): StepFaults {
  if (!(error instanceof ProblemError)) return {};
  const place = `/steps/${at}/`;
  const faults = error.faults.filter(({ pointer }) => pointer.startsWith(place));
  return Object.fromEntries(
    faults.map((fault) => {
      const field = fault.pointer.slice(place.length);
      return [field, faultText(fault, field === "minutes" ? "step" : undefined)];
    }),
  );
}

const lengths = [15, 30, 45, 60, 90];

type Props = {
  value: StepDraft;
  onChange: (value: StepDraft) => void;
  faults: StepFaults;
  /** The other one's name, where either may do it; absent where it is always the reader. */
  who?: string;
};

/** What, how many minutes and by when; in a one-on-one also who. */
export function StepFields({ value, onChange, faults, who }: Props) {
  const t = useT();
  const name = useId();
  const { by, text, minutes, dueOn } = value;
  const change = (some: Partial<StepDraft>) => onChange({ ...value, ...some });
  return (
    <div className={styles.step}>
      {who !== undefined && (
        <Seg legend={t("Who")}>
          {(["other", "me"] as const).map((each) => (
            <SegItem
              key={each}
              name={name}
              checked={by === each}
              onChange={() => change({ by: each })}
            >
              <By who={each} /> {each === "me" ? t("You") : who}
            </SegItem>
          ))}
        </Seg>
      )}
      <div className={styles.stepFields}>
        <TextField
          label={t("What")}
          error={faults.text}
          dir="auto"
          autoComplete="off"
          maxLength={talkLimits.step}
          value={text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <SelectField
          label={t("Minutes")}
          error={faults.minutes}
          value={minutes}
          onChange={({ target }) => change({ minutes: Number(target.value) })}
        >
          {lengths.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          label={t("By")}
          error={faults.dueOn}
          value={dueOn}
          onChange={({ target }) => change({ dueOn: target.value })}
        />
      </div>
    </div>
  );
}
