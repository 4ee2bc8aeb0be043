import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { guestStrings } from "./guest/strings";

/** A talk behind its link, for the other one. */
export function Component() {
  const say = useStrings(guestStrings);
  return <PageHead heading={say("gone")}>{say("gone.text")}</PageHead>;
}
