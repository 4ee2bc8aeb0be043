import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useLocation } from "react-router";
import { client, slugOf, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, Icon, Skeleton } from "../../shared/ui";
import { AgreementBody } from "./text/AgreementBody";
import { Remark } from "./text/Remark";

/** An agreement behind its link, for whoever holds that, in the reader's language. */
export function Component() {
  const t = useT();
  const secret = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({
    queryKey: ["agreement-link", secret],
    queryFn: async () =>
      (await versioned(client.POST("/api/agreements/open", { body: { secret } }))).value,
    enabled: secret !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isGone = ["not-found", "invalid-request"].includes(slugOf(error));
  if (!secret || (error && isGone)) {
    return (
      <PageHead heading={t("This link no longer works")}>
        {t("It was withdrawn, or part of it is missing. Ask whoever gave it to you for a new one.")}
      </PageHead>
    );
  }
  if (error) {
    return (
      <>
        <PageHead heading={t("Role agreement")} />
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <Skeleton />;
  return (
    <AgreementBody
      of={data}
      actions={
        <span className="no-print">
          <Button small look="plain" onPress={() => print()}>
            <Icon of={Printer} /> {t("Print")}
          </Button>
        </span>
      }
      below={(clause) => (
        <Remark
          clause={clause}
          asksName
          onSend={({ name, text }) =>
            client.POST("/api/agreements/open/remarks", {
              body: { secret, clauseId: clause.id, name, text },
            })
          }
        />
      )}
    />
  );
}
