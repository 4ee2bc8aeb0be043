import { type ComponentProps, useState } from "react";
import { useStrings } from "../i18n";
import { Button } from "./Button";
import { Field } from "./Field";
import { uiStrings } from "./strings";

type Props = ComponentProps<"input"> & { label: string; hint?: string; error?: string | undefined };

/** A password that can be looked at; a manager fills it by `autoComplete`. */
export function PasswordField({ label, hint, error, ...input }: Props) {
  const say = useStrings(uiStrings);
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
            aria-label={say(shown ? "hidePassword" : "showPassword")}
            onPress={() => setShown(!shown)}
          >
            {say(shown ? "hide" : "show")}
          </Button>
        </div>
      )}
    </Field>
  );
}
