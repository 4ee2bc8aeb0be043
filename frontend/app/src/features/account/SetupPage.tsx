import { useState } from "react";
import { useLocation } from "react-router";
import { useInstallation } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink } from "../../shared/ui";
import { codeIn } from "./code";
import { FirstVisit } from "./parts/FirstVisit";
import { SetupForm } from "./parts/SetupForm";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { setUp, workspace = "" } = useInstallation();
  const { hash } = useLocation();
  const [pasted, setPasted] = useState<string>();
  const code = pasted ?? codeIn(hash);
  if (setUp) {
    return (
      <>
        <PageHead heading={say("setupDone")}>{say("setupDoneText", { workspace })}</PageHead>
        <ButtonLink look="primary" to="/sign-in">
          {say("signIn")}
        </ButtonLink>
      </>
    );
  }
  return code ? <SetupForm code={code} /> : <FirstVisit onCode={setPasted} />;
}
