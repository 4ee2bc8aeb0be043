import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { readableQuery } from "../queries";
import { agreementStrings } from "../strings";

/** What other leads of the workspace agreed on; nothing where none shows theirs. */
export function OthersLink() {
  const say = useStrings(agreementStrings);
  const { data = [] } = useQuery(readableQuery);
  return data.length > 0 && <Link to="/agreements">{say("others", { count: data.length })}</Link>;
}
