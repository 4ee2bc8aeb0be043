import { useSearchParams } from "react-router";
import { meQuery, queries, useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink } from "../../shared/ui";
import { SecondFactor } from "./factor/SecondFactor";
import { pathWithin } from "./pathWithin";

export const loader = () => queries.ensureQueryData(meQuery);

/** The workspace demands a second factor, and whoever comes here has none. */
export function Component() {
  const t = useT();
  const { secondFactorMissing, workspace } = useMe();
  const [query] = useSearchParams();
  const back = pathWithin(query.get("return"));
  return (
    <>
      <PageHead
        heading={t(secondFactorMissing ? "Set up a second factor" : "Your account is ready")}
      >
        {secondFactorMissing &&
          t("{{workspace}} needs one from everyone who signs in with a password.", { workspace })}
      </PageHead>
      {!secondFactorMissing && (
        <ButtonLink look="primary" to={back}>
          {t("Continue")}
        </ButtonLink>
      )}
      <SecondFactor />
    </>
  );
}
