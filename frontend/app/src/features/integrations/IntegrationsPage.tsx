import { useQuery } from "@tanstack/react-query";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Skeleton, useHeadingFocus } from "../../shared/ui";
import { CannotRead } from "./parts/CannotRead";
import { TokenRow } from "./parts/TokenRow";
import { type ApiToken, tokensQuery } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { data: tokens, error, refetch } = useQuery(tokensQuery);
  return (
    <>
      <PageHead
        heading={tokens ? say("finding", { count: tokens.length }) : say("title")}
        title={say("title")}
        actions={
          <ButtonLink look="primary" to="/integrations/new">
            {say("new")}
          </ButtonLink>
        }
      >
        {say("lede")}
      </PageHead>
      <div className="split">
        <div>
          <ProblemNote error={error} onRetry={refetch} />
          {!tokens && !error && <Skeleton />}
          {tokens && <Rows tokens={tokens} />}
        </div>
        <aside className="side" aria-label={say("cannot.aside")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}

function Rows({ tokens }: { tokens: ApiToken[] }) {
  // The focus goes with the row of what is revoked.
  useHeadingFocus(String(tokens.length));
  return (
    <ul className="rows">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  );
}
