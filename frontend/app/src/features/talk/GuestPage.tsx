import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { client, slugOf, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import { Guest } from "./guest/Guest";
import { guestKey } from "./guest/queries";

/** A talk behind its link, for the other one, who has no account. */
export function Component() {
  const t = useT();
  const secret = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({
    queryKey: guestKey(secret),
    queryFn: async () =>
      (await versioned(client.POST("/api/talks/open", { body: { secret } }))).value,
    enabled: secret !== "",
  });
  const isGone = ["not-found", "invalid-request"].includes(slugOf(error));
  if (!secret || (error && isGone)) {
    return (
      <PageHead heading={t("This link doesn’t work")}>
        {t(
          "It may have been replaced or deleted, or part of it is missing. Ask the person who gave it to you.",
        )}
      </PageHead>
    );
  }
  if (data) return <Guest talk={data} secret={secret} />;
  return error ? (
    <>
      <PageHead heading={t("Your notes for a meeting")} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
    </>
  ) : (
    <Skeleton />
  );
}
