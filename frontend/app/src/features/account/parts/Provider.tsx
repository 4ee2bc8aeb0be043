import { useSearchParams } from "react-router";
import { useInstallation } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { Notice } from "../../../shared/problems";
import { ButtonLink } from "../../../shared/ui";
import { strings } from "../strings";

/** Why the server sent somebody back to the sign-in page; see SingleSignOnResource. */
const reasons = [
  "unreachable",
  "refused",
  "not-invited",
  "not-verified",
  "other-identity",
  "proof",
  "absent",
] as const;

/** Leaves the app: the server sends the browser on to the provider. */
export function ProviderLink({ provider, back }: { provider: string; back: string }) {
  const say = useStrings(strings);
  const query = back === "/" ? "" : `?return=${encodeURIComponent(back)}`;
  return (
    <div className="row">
      <ButtonLink look="primary" to={`/auth/oidc/sign-in${query}`} reloadDocument>
        {say("provider.go", { provider })}
      </ButtonLink>
      <span className="meta">{say("provider.or")}</span>
    </div>
  );
}

/** What came of it, when it was not a session. */
export function FromProvider() {
  const say = useStrings(strings);
  const { provider = "OpenID Connect" } = useInstallation();
  const [query] = useSearchParams();
  const why = reasons.find((reason) => reason === query.get("provider"));
  return why ? (
    <Notice
      title={say(`provider.${why}`, { provider })}
      text={say(`provider.${why}.text`, { provider })}
      code={why}
    />
  ) : null;
}
