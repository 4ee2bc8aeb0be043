import { useFormAround } from "../form";
import { useT } from "../i18n";

type Props = {
  /** The field of the day. */
  name: "dueOn" | "lookBackOn";
  from: string | undefined;
  /** Says who reads the reason; without a reader there is no question. */
  readers: string | false | undefined;
};

/** Asks for the reason in the same form once the day of something differs that somebody else waits for. */
export function WhyMoved({ name, from, readers }: Props) {
  const t = useT();
  const { form, fields } = useFormAround<Record<Props["name"] | "changeReason", string>>();
  const day = form.watch(name);
  if (!from || day === from || !readers) return null;
  return <fields.Text name="changeReason" label={t("Why does the day change?")} hint={readers} />;
}
