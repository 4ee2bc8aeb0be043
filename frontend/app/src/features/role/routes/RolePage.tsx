import { useSuspenseQuery } from "@tanstack/react-query";
import { useLoaderData } from "react-router";
import { queries, roleQuery } from "../../../shared/api";
import { nameTab } from "../../../shared/saving";
import { RolePage } from "../RolePage";

export async function loader() {
  const [tab] = await Promise.all([
    nameTab(),
    // What another tab has typed meanwhile is read again.
    queries.fetchQuery({ ...roleQuery, staleTime: 0 }),
  ]);
  return tab;
}

export function Component() {
  const tab = useLoaderData<typeof loader>();
  return <RolePage initial={useSuspenseQuery(roleQuery).data} tab={tab} />;
}
