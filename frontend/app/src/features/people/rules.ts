import { useT } from "../../shared/i18n";

/** Says that an address belongs to somebody else. */
export function useEmailTaken() {
  const t = useT();
  const text = () => t("This address is already in your list or in the archive.");
  return { field: "email" as const, text };
}
