import { lazy, Suspense, useState } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import { client, forgetMember, slugOf, useInstallation } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead, useNavigateIfHere } from "../../shared/layout";
import { neededRules, ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, CopyButton, PasswordField, TextField } from "../../shared/ui";
import { FromProvider, ProviderLinks } from "./parts/Provider";
import { pathWithin } from "./pathWithin";

// Most members sign in without it.
const SecondStep = lazy(async () => ({
  default: (await import("./factor/SecondStep")).SecondStep,
}));

export function Component() {
  const t = useT();
  const installation = useInstallation();
  const { setUp, workspace = "", operator = "", providers, providerOnly } = installation;
  const command = `${installation.command} --reset-password EMAIL`;
  const navigateIfHere = useNavigateIfHere();
  const [query] = useSearchParams();
  const form = useProblemForm({ defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting } = form.formState;

  const [stepNeeded, setStepNeeded] = useState(false);

  const enter = async () => {
    forgetMember();
    await navigateIfHere(pathWithin(query.get("return")), { replace: true });
  };
  const signIn = form.send(async (body) => {
    try {
      await client.POST("/api/sessions", { body });
    } catch (error) {
      if (slugOf(error) !== "second-step-needed") throw error;
      setStepNeeded(true);
      return;
    }
    await enter();
  });
  const byPasskey = async () => {
    try {
      form.setFailure(undefined);
      const { signInWithPasskey } = await import("./factor/passkey");
      if (await signInWithPasskey()) await enter();
    } catch (error) {
      form.setFailure(error);
    }
  };

  if (!setUp) {
    return <Navigate to="/setup" replace />;
  }
  if (stepNeeded) {
    return (
      <Suspense>
        <SecondStep onDone={enter} onBack={() => setStepNeeded(false)} />
      </Suspense>
    );
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
            <Button onPress={byPasskey}>{t("Use a passkey")}</Button>
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
