import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { useCreationKey, useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Button, ButtonLink, Skeleton } from "../../shared/ui";
import { MadeToken } from "./parts/MadeToken";
import { type ApiToken, renewToken, tokensQuery } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const me = useMe();
  const { tokenId } = useParams();
  const { data, error, refetch } = useQuery(tokensQuery);
  const [renewed, setRenewed] = useState<ApiToken>();
  const token = data?.find(({ id, memberId }) => id === tokenId && memberId === me.id);
  const way = [{ to: "/integrations", name: say("title") }];
  return (
    <>
      <Crumb way={way} here={token?.name ?? say("renew")} />
      {renewed ? (
        <MadeToken token={renewed} />
      ) : (
        <>
          <PageHead
            heading={
              token
                ? say("renew.heading", { name: token.name })
                : say(data ? "renew.gone" : "renew")
            }
            title={say("renew")}
          >
            {token && say("renew.lede")}
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
  const say = useStrings(strings);
  const key = useCreationKey();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { reader } = token;
  const renew = async () => {
    setPending(true);
    try {
      onRenewed(await renewToken(token, key));
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return (
    <>
      {reader && (
        <p>{say("renew.reader", { name: reader.name, runBy: say(`runBy.${reader.runBy}`) })}</p>
      )}
      <ProblemNote error={failure} />
      <div className="row">
        <Button look="primary" onPress={renew} isPending={pending}>
          {say("renew")}
        </Button>
        <ButtonLink to="/integrations">{say("back")}</ButtonLink>
      </div>
    </>
  );
}
