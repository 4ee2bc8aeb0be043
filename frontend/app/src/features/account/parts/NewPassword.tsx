import { useFormAround } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { faultText } from "../../../shared/problems";

const shortest = 12;

/** A password that is chosen; the form says that its kind is `password`. */
export function NewPassword({ label }: { label: string }) {
  const t = useT();
  const { Password } = useFormAround<{ password: string }>().fields;
  return (
    <Password
      name="password"
      label={label}
      hint={t(
        "At least 12 characters. A sentence you can remember works well; you don’t need symbols or capitals.",
      )}
      autoComplete="new-password"
      required
      validate={(value: string) =>
        value.length >= shortest ||
        faultText({ pointer: "", code: "too-short", params: { min: shortest } }, "password", value)
      }
    />
  );
}
