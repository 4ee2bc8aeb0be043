import { useSuspenseQuery } from "@tanstack/react-query";
import { queries, roleQuery } from "../../../shared/api";
import { RolePage } from "../RolePage";

/** What another tab has typed meanwhile is read again. */
export const loader = () => queries.fetchQuery({ ...roleQuery, staleTime: 0 });

export function Component() {
  return <RolePage initial={useSuspenseQuery(roleQuery).data} />;
}
