import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCreationKey, useMe } from "../../../shared/api";
import { useConfirmed } from "../../../shared/confirmation";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink, Skeleton } from "../../../shared/ui";
import { runByLabels } from "../labels";
import { MadeToken } from "./MadeToken";
import { type ApiToken, renewToken, tokensQuery } from "./queries";

export function RenewToken({ tokenId }: { tokenId: string }) {
  const t = useT();
  const me = useMe();
  const { data, error, refetch } = useQuery(tokensQuery);
  const [renewed, setRenewed] = useState<ApiToken>();
  const token = data?.find(({ id, memberId }) => id === tokenId && memberId === me.id);
  const way = [{ to: "/settings/tools", name: t("Integrations") }];
  return (
    <>
      <Crumb way={way} here={token?.name ?? t("Renew secret")} />
      {renewed ? (
        <MadeToken token={renewed} />
      ) : (
        <>
          <PageHead
            heading={
              token
                ? t("Renew the secret of {{name}}?", { name: token.name })
                : t(data ? "This isn’t one of your tokens" : "Renew secret")
            }
            title={t("Renew secret")}
          >
            {token &&
              t(
                "The token keeps its permissions and can read the same surveys. The old secret works for another 24 hours at most.",
              )}
          </PageHead>
          <ProblemNote error={error} onRetry={refetch} />
          {!data && !error && <Skeleton />}
          {token && <Question token={token} onRenewed={setRenewed} />}
        </>
      )}
    </>
  );
}

type Props = { token: ApiToken; onRenewed: (token: ApiToken) => void };

/** Asks who runs the tool, because another operator is another reader, of whom nobody was told. */
function Question({ token, onRenewed }: Props) {
  const t = useT();
  const key = useCreationKey();
  const { confirmed, dialog } = useConfirmed();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { reader } = token;
  const renew = async () => {
    setPending(true);
    try {
      await confirmed(async () => onRenewed(await renewToken(token, key)));
    } catch (problem) {
      setFailure(problem);
    }
    setPending(false);
  };
  return (
    <>
      {reader && (
        <p>
          {t(
            "Is this tool still {{name}}, {{runBy}}? If someone else runs it now, create a new token instead, because respondents haven’t been told of them.",
            { name: reader.name, runBy: t(runByLabels[reader.runBy]) },
          )}
        </p>
      )}
      {dialog}
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" onPress={renew} isPending={pending}>
          {t("Renew secret")}
        </Button>
        <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
      </div>
    </>
  );
}
