import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useSearchParams } from "react-router";
import { client, queries, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink, EmptyRule } from "../../shared/ui";
import { AgreementDraftPage } from "./AgreementDraftPage";
import { OthersLink } from "./parts/OthersLink";
import { agreementChanged, agreementQuery, agreementsQuery } from "./queries";
import { VersionPage } from "./VersionPage";

export async function loader({ request }: LoaderFunctionArgs) {
  const versions = await queries.fetchQuery({ ...agreementsQuery, staleTime: 0 });
  const id = new URL(request.url).searchParams.get("version") ?? versions[0]?.id;
  // What another tab wrote meanwhile is read again.
  if (id) await queries.fetchQuery({ ...agreementQuery(id), staleTime: 0 });
  return null;
}

/**
 * Shows what people may expect of a lead: the latest version, or the one that the address names.
 */
export function Component() {
  const [query] = useSearchParams();
  const versions = useSuspenseQuery(agreementsQuery).data;
  const id = query.get("version") ?? versions[0]?.id;
  return id ? <Version key={id} id={id} /> : <Empty />;
}

function Version({ id }: { id: string }) {
  const agreement = useSuspenseQuery({ ...agreementQuery(id), refetchOnWindowFocus: true }).data;
  return agreement.value.state === "draft" ? (
    <AgreementDraftPage id={id} />
  ) : (
    <VersionPage agreement={agreement} />
  );
}

function Empty() {
  const t = useT();
  const begin = useMutation({
    mutationFn: () => versioned(client.POST("/api/agreements")),
    onSuccess: agreementChanged,
  });
  return (
    <>
      <PageHead heading={t("You don’t have a role agreement yet")} title={t("Role agreement")}>
        {t(
          "A role agreement says, clause by clause, what people can expect from you and how you decide. Your team and manager vote on each clause. Objections are anonymous if the group is large enough.",
        )}
      </PageHead>
      <EmptyRule />
      <ProblemNote error={begin.error} />
      <div className="row">
        <Button look="primary" isPending={begin.isPending} onPress={() => begin.mutate()}>
          {t("Start version 1")}
        </Button>
        <ButtonLink to="/role">{t("Review my role first")}</ButtonLink>
        <OthersLink />
      </div>
    </>
  );
}
