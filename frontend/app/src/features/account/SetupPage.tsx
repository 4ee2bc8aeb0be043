import { useState } from "react";
import { useLocation } from "react-router";
import { useInstallation } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink } from "../../shared/ui";
import { codeIn } from "./code";
import { FirstVisit } from "./parts/FirstVisit";
import { SetupForm } from "./parts/SetupForm";

export function Component() {
  const t = useT();
  const { setUp, workspace = "" } = useInstallation();
  const { hash } = useLocation();
  const [pasted, setPasted] = useState<string>();
  const code = pasted ?? codeIn(hash);
  if (setUp) {
    return (
      <>
        <PageHead heading={t("Tenward is already set up")}>
          {t("{{workspace}} already has an owner. Sign in, or ask the owner to invite you.", {
            workspace,
          })}
        </PageHead>
        <ButtonLink look="primary" to="/sign-in">
          {t("Sign in")}
        </ButtonLink>
      </>
    );
  }
  return code ? <SetupForm code={code} /> : <FirstVisit onCode={setPasted} />;
}
