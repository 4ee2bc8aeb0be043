import { type ComponentProps, type ReactNode, useState } from "react";
import { useT } from "../i18n";
import { Button } from "./Button";
import { Field } from "./Field";

type Props = ComponentProps<"input"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A password that can be looked at; a manager fills it by `autoComplete`. */
export function PasswordField({ label, hint, error, ...input }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <div className="with">
          <input
            className="in"
            spellCheck={false}
            autoCapitalize="none"
            {...input}
            {...ids}
            type={shown ? "text" : "password"}
          />
          <Button
            aria-label={t(shown ? "Hide password" : "Show password")}
            onPress={() => setShown(!shown)}
          >
            {t(shown ? "Hide" : "Show")}
          </Button>
        </div>
      )}
    </Field>
  );
}
