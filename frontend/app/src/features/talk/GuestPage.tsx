import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { client, slugOf, versioned } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import { Guest } from "./guest/Guest";
import { guestKey } from "./guest/queries";
import { guestStrings } from "./guest/strings";

/** A talk behind its link, for the other one, who has no account. */
export function Component() {
  const say = useStrings(guestStrings);
  const secret = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({
    queryKey: guestKey(secret),
    queryFn: async () =>
      (await versioned(client.POST("/api/talks/open", { body: { secret } }))).value,
    enabled: secret !== "",
  });
  const isGone = ["not-found", "invalid-request"].includes(slugOf(error));
  if (!secret || (error && isGone)) {
    return <PageHead heading={say("gone")}>{say("gone.text")}</PageHead>;
  }
  if (data) return <Guest talk={data} secret={secret} />;
  return error ? (
    <>
      <PageHead heading={say("talk")} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
    </>
  ) : (
    <Skeleton />
  );
}
