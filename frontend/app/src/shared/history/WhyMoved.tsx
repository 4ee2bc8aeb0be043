import type { Schemas } from "../api";
import { useFormAround } from "../form";
import { useT } from "../i18n";

type Values = { dueOn: string; shared: boolean; changeReason: string };

/** Asks for the reason in the same form once the day of something differs that somebody else waits for. */
export function WhyMoved({ from, person }: { from: string; person: Schemas["PersonName"] }) {
  const t = useT();
  const { form, fields } = useFormAround<Values>();
  const [day, isShared] = form.watch(["dueOn", "shared"]);
  if (day === from) return null;
  return (
    <fields.Text
      name="changeReason"
      label={t("Why does the day change?")}
      hint={
        isShared
          ? t("{{name}} reads this on their link.", person)
          : t("Only you read this, in the history.")
      }
    />
  );
}
