import { useStrings } from "../../shared/i18n";
import { gapsStrings } from "./strings";
import type { Gaps } from "./types";
import type { Row } from "./view";

/** Why a row has no numbers, or no distance. */
export function useWhy({ k }: Pick<Gaps, "k">): (row: Row) => string {
  const say = useStrings(gapsStrings);
  return ({ why }) => (why ? say(`why.${why}`, { k }) : "");
}
