import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./Seg.module.css";

type Props<Value> = Omit<ComponentProps<"input">, "value"> & {
  legend: string;
  of: readonly (readonly [value: Value, text: ReactNode, isDisabled?: boolean])[];
  /** A form sets neither of these, because it registers the field itself. */
  chosen?: string | number | undefined;
  onChoose?: (value: Value) => void;
};

/** One of a few, as native radios drawn as one line of words. */
export function Seg<const Value extends string | number>(props: Props<Value>) {
  const { legend, of, chosen, onChoose, ...input } = props;
  const name = useId();
  return (
    <fieldset className={styles.seg}>
      <legend className="sr">{legend}</legend>
      {of.map(([value, text, disabled]) => (
        <label key={value}>
          <input
            {...{ type: "radio", name, value, disabled }}
            {...(onChoose && { checked: value === chosen, onChange: () => onChoose(value) })}
            {...input}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
