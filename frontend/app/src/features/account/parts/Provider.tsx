import { useSearchParams } from "react-router";
import { useInstallation } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Notice } from "../../../shared/problems";
import { ButtonLink } from "../../../shared/ui";

/** Why the server sent somebody back to the sign-in page; see SingleSignOnResource. */
const reasons = [
  "unreachable",
  "refused",
  "not-invited",
  "not-verified",
  "other-identity",
  "suspended",
  "proof",
  "absent",
] as const;

/** Leaves the app: the server sends the browser on to the provider. */
export function ProviderLink({ provider, back }: { provider: string; back: string }) {
  const t = useT();
  const query = back === "/" ? "" : `?return=${encodeURIComponent(back)}`;
  return (
    <div className="row">
      <ButtonLink look="primary" to={`/auth/oidc/sign-in${query}`} reloadDocument>
        {t("Sign in with {{provider}}", { provider })}
      </ButtonLink>
      <span className="meta">{t("Or use email and password:")}</span>
    </div>
  );
}

const providerTitles = {
  unreachable: msg("{{provider}} isn’t responding"),
  refused: msg("{{provider}} didn’t sign you in"),
  "not-invited": msg("You haven’t been invited yet"),
  "not-verified": msg("{{provider}} hasn’t verified your address"),
  "other-identity": msg("Your address already belongs to a different {{provider}} account"),
  suspended: msg("Your account is suspended"),
  proof: msg("One last step: enter your password here"),
  absent: msg("Single sign-on isn’t set up here"),
};

const providerTexts = {
  unreachable: msg(
    "Nothing was changed. Try again later, or sign in with your Tenward password if you have one.",
  ),
  refused: msg(
    "It refused, its answer couldn’t be verified, or it took too long. Try again. If it keeps happening, ask whoever runs this server.",
  ),
  "not-invited": msg(
    "You have an account at {{provider}}, but nobody has invited your address here. Ask an owner of this workspace to invite it.",
  ),
  "not-verified": msg("Verify your address there, or join with the link in your invitation."),
  "other-identity": msg(
    "Sign in with the account you used before, or ask an owner of this workspace.",
  ),
  suspended: msg("Ask an owner of your workspace. Your work is kept."),
  proof: msg(
    "Your address already has an account here. Sign in once with your Tenward password; from then on, {{provider}} is enough.",
  ),
  absent: msg("Use your email address and password."),
};

/** Explains how signing in with a provider failed. */
export function FromProvider() {
  const t = useT();
  const { provider = "OpenID Connect" } = useInstallation();
  const [query] = useSearchParams();
  const why = reasons.find((reason) => reason === query.get("provider"));
  return why ? (
    <Notice
      title={t(providerTitles[why], { provider })}
      text={t(providerTexts[why], { provider })}
      code={why}
    />
  ) : null;
}
