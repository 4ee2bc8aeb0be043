import { useState } from "react";
import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { CannotRead } from "../parts/CannotRead";
import { MadeToken } from "./MadeToken";
import type { ApiToken } from "./queries";
import { TokenForm } from "./TokenForm";

export function NewToken() {
  const t = useT();
  const { role } = useMe();
  const [made, setMade] = useState<ApiToken>();
  const way = [{ to: "/settings/tools", name: t("Integrations") }];
  if (role === "reader") {
    return <PageHead heading={t("Only leads and owners can use tokens")} title={t("New token")} />;
  }
  return made ? (
    <>
      <Crumb way={way} here={made.name} />
      <MadeToken token={made} />
    </>
  ) : (
    <>
      <Crumb way={way} here={t("New token")} />
      <PageHead heading={t("New token")} title={t("New token")}>
        {t(
          "It acts on your behalf, within what you tick here. You can’t change this later, but you can create a new token.",
        )}
      </PageHead>
      <div className="split">
        <TokenForm onMade={setMade} />
        <aside className="side" aria-label={t("Limits of tokens")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}
