import { useStrings } from "../../../shared/i18n";
import { strings } from "../strings";

/** Of the mails to a person; empty means the lead's own. */
export type Language = "" | "en" | "de";

/** @param own what stands for the lead's own language */
export function LanguageOptions({ own }: { own: string }) {
  const say = useStrings(strings);
  return (
    <>
      <option value="">{own}</option>
      <option value="en">{say("mailsIn.en")}</option>
      <option value="de">{say("mailsIn.de")}</option>
    </>
  );
}
