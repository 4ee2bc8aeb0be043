import type { ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { useFormAround } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Checkbox, FieldMessage } from "../../../shared/ui";
import styles from "../webhook.module.css";

type Props<T extends FieldValues, Word extends string> = {
  name: Path<T>;
  legend: string;
  offered: readonly Word[];
  text: (word: Word) => string;
  isBarred?: (word: Word) => boolean;
  children?: ReactNode;
};

/** Words of the contract with what each means; at least one is ticked. */
export function TickList<T extends FieldValues, Word extends string>(props: Props<T, Word>) {
  const { name, legend, offered, text, isBarred, children } = props;
  const t = useT();
  const { register, getFieldState, formState } = useFormAround<T>().form;
  const { error } = getFieldState(name, formState);
  const validate = (all: string[]) => all.length > 0 || t("Tick at least one permission.");
  const id = `${name}-e`;
  return (
    <fieldset aria-describedby={error && id}>
      <legend>{legend}</legend>
      <div className={styles.scopes}>
        {offered.map((word) => (
          <Checkbox
            key={word}
            value={word}
            disabled={isBarred?.(word)}
            {...register(name, { validate })}
          >
            <span>
              <code>{word}</code>
              <br />
              {text(word)}
            </span>
          </Checkbox>
        ))}
      </div>
      {children}
      <FieldMessage id={id} text={error?.message} />
    </fieldset>
  );
}
