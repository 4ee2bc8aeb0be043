import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import { client, forgetMember, useInstallation } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { neededRules, ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, CopyButton, PasswordField, TextField } from "../../shared/ui";
import { FromProvider, ProviderLinks } from "./parts/Provider";
import { pathWithin } from "./pathWithin";

const command = "npm start -- --reset-password E-MAIL";

export function Component() {
  const t = useT();
  const { setUp, workspace = "", operator = "", providers, providerOnly } = useInstallation();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const form = useProblemForm({ defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting } = form.formState;

  const signIn = form.send(async (body) => {
    await client.POST("/api/sessions", { body });
    forgetMember();
    await navigate(pathWithin(query.get("return")), { replace: true });
  });

  if (!setUp) {
    return <Navigate to="/setup" replace />;
  }
  const links = providers.length > 0 && (
    <section>
      <ProviderLinks back={pathWithin(query.get("return"))} />
    </section>
  );
  const head = (
    <>
      <PageHead heading={t("Sign in")}>
        {t("{{workspace}}, run by {{operator}}. You don’t need an account to answer a survey.", {
          workspace,
          operator,
        })}
      </PageHead>
      <FromProvider />
    </>
  );
  // Who proves that an account is theirs types its password once.
  if (providerOnly && !query.has("emergency") && query.get("provider") !== "proof") {
    return (
      <>
        {head}
        {links}
        <p className="note">
          <Link to="/sign-in?emergency">{t("Sign in with the emergency account")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      {head}
      <form className="form" onSubmit={signIn} noValidate>
        {links}
        <section>
          <TextField
            label={t("Email")}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register("email", neededRules)}
          />
          <PasswordField
            label={t("Password")}
            autoComplete="current-password"
            error={errors.password?.message}
            {...form.register("password", neededRules)}
          />
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {t("Sign in")}
            </Button>
          </div>
        </section>
        <section aria-labelledby="forgotten">
          <h2 id="forgotten">{t("Forgot your password?")}</h2>
          <p>
            {t(
              "Tenward doesn’t send password emails. Anyone with access to the server can create a reset link:",
            )}
          </p>
          <div className="with">
            <code className="in">{command}</code>
            <CopyButton text={command} />
          </div>
        </section>
      </form>
    </>
  );
}
