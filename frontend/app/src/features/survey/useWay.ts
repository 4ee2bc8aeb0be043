import { useT } from "../../shared/i18n";
import type { Survey } from "./types";

/** Returns where the reader came from: the list of surveys, or the agreement that is voted on. */
export function useWay({ purpose }: Pick<Survey, "purpose">): { to: string; name: string } {
  const t = useT();
  return purpose === "vote"
    ? { to: "/role/agreement", name: t("Agreement") }
    : { to: "/surveys", name: t("Ask") };
}
