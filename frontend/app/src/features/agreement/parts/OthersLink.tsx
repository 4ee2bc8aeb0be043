import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { readableQuery } from "../../../shared/api";
import { useT } from "../../../shared/i18n";

/** Shows what other leads of the workspace agreed on; nothing where none shows theirs. */
export function OthersLink() {
  const t = useT();
  const { data = [] } = useQuery(readableQuery);
  return (
    data.length > 0 && (
      <Link to="/shared">
        {t("One other lead’s agreement | {{first}} other leads’ agreements", {
          count: data.length,
        })}
      </Link>
    )
  );
}
