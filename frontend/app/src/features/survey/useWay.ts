import { useStrings } from "../../shared/i18n";
import { layoutStrings } from "../../shared/layout/strings";
import type { Survey } from "./types";

/** Where one comes from: the list of surveys, or the agreement that is voted on. */
export function useWay({ purpose }: Survey): { to: string; name: string } {
  const say = useStrings(layoutStrings);
  return purpose === "vote"
    ? { to: "/agreement", name: say("agree") }
    : { to: "/surveys", name: say("ask") };
}
