import { useSearchParams } from "react-router";
import { useInstallation } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Notice } from "../../../shared/problems";
import { ButtonLink } from "../../../shared/ui";

/** Why the server sent somebody back to the sign-in page; see SingleSignOnResource. */
const reasons = [
  "unreachable",
  "client-refused",
  "refused",
  "not-invited",
  "not-verified",
  "claim-missing",
  "no-group",
  "other-identity",
  "suspended",
  "proof",
  "absent",
] as const;

/** Leaves the app: the server sends the browser on to the provider. */
export function ProviderLinks({ back }: { back: string }) {
  const t = useT();
  const { providers, providerOnly } = useInstallation();
  const query = back === "/" ? "" : `?return=${encodeURIComponent(back)}`;
  return (
    <div className="row">
      {providers.map(({ name, path }) => (
        <ButtonLink key={path} look="primary" to={`${path}${query}`} reloadDocument>
          {t("Sign in with {{provider}}", { provider: name })}
        </ButtonLink>
      ))}
      {!providerOnly && <span className="meta">{t("Or use email and password:")}</span>}
    </div>
  );
}

const providerTitles = {
  unreachable: msg("{{provider}} isn’t responding"),
  "client-refused": msg("{{provider}} doesn’t accept this server"),
  refused: msg("{{provider}} didn’t sign you in"),
  "not-invited": msg("You haven’t been invited yet"),
  "not-verified": msg("{{provider}} hasn’t verified your address"),
  "claim-missing": msg("{{provider}} didn’t say enough about you"),
  "no-group": msg("You aren’t in a group that can sign in here"),
  "other-identity": msg("Your address already belongs to a different {{provider}} account"),
  suspended: msg("Your account is suspended"),
  proof: msg("One last step: enter your password here"),
  absent: msg("Single sign-on isn’t set up here"),
};

const providerTexts = {
  unreachable: msg(
    "Nothing was changed. Try again later, or sign in with your Tenward password if you have one.",
  ),
  "client-refused": msg(
    "The client ID or the client secret is wrong. Ask whoever runs this server.",
  ),
  refused: msg(
    "It refused, its answer couldn’t be verified, or it took too long. Try again. If it keeps happening, ask whoever runs this server.",
  ),
  "not-invited": msg(
    "You have an account at {{provider}}, but nobody has invited your address here. Ask an owner of this workspace to invite it.",
  ),
  "not-verified": msg("Verify your address there, or join with the link in your invitation."),
  "claim-missing": msg("It didn’t send “{{claim}}”. Ask whoever runs this server."),
  "no-group": msg(
    "Ask whoever looks after your account at {{provider}} to add you to one. Then sign in again.",
  ),
  "other-identity": msg(
    "Sign in with the account you used before, or ask an owner of this workspace.",
  ),
  suspended: msg("Ask an owner of your workspace. Your work is kept."),
  proof: msg(
    "Your address already has an account here. Sign in once with your Tenward password; from then on, {{provider}} is enough.",
  ),
  absent: msg("Use your email address and password."),
};

/** The name of a claim; nobody can make the page say something else by its address. */
const claimName = /^[\w.:/-]{1,100}$/;

/** Explains how signing in with a provider failed. */
export function FromProvider() {
  const t = useT();
  const { providers } = useInstallation();
  const [query] = useSearchParams();
  const why = reasons.find((reason) => reason === query.get("provider"));
  const path = `/auth/oidc/${query.get("at")}/`;
  const { name: provider = "OpenID Connect" } =
    providers.find((one) => one.path.startsWith(path)) ?? providers[0] ?? {};
  const claim = claimName.exec(query.get("claim") ?? "")?.[0] ?? "?";
  return why ? (
    <Notice
      title={t(providerTitles[why], { provider })}
      text={t(providerTexts[why], { provider, claim })}
      code={why}
    />
  ) : null;
}
