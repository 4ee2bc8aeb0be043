import { useState } from "react";
import { useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { CannotRead } from "./parts/CannotRead";
import { MadeToken } from "./parts/MadeToken";
import { TokenForm } from "./parts/TokenForm";
import type { ApiToken } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { role } = useMe();
  const [made, setMade] = useState<ApiToken>();
  const way = [{ to: "/integrations", name: say("title") }];
  if (role === "reader") {
    return <PageHead heading={say("leadsOnly")} title={say("new")} />;
  }
  return made ? (
    <>
      <Crumb way={way} here={made.name} />
      <MadeToken token={made} />
    </>
  ) : (
    <>
      <Crumb way={way} here={say("new")} />
      <PageHead heading={say("new.heading")} title={say("new")}>
        {say("new.lede")}
      </PageHead>
      <div className="split">
        <TokenForm onMade={setMade} />
        <aside className="side" aria-label={say("cannot.aside")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}
