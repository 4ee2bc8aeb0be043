import { useT } from "../../../shared/i18n";

/** Of the mails to a person; empty means the lead's own. */
export type Language = "" | "en" | "de";

/** @param own what stands for the lead's own language */
export function LanguageOptions({ own }: { own: string }) {
  const t = useT();
  return (
    <>
      <option value="">{own}</option>
      <option value="en">{t("English", { context: "language" })}</option>
      <option value="de">{t("German")}</option>
    </>
  );
}
