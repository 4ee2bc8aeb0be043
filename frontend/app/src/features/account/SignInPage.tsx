import { Navigate, useNavigate, useSearchParams } from "react-router";
import { client, forgetMember, useInstallation } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, CopyButton, PasswordField, TextField } from "../../shared/ui";
import { FromProvider, ProviderLink } from "./parts/Provider";
import { pathWithin } from "./pathWithin";
import { neededRules } from "./rules";
import { strings } from "./strings";

const command = "npm start -- --reset-password E-MAIL";

export function Component() {
  const say = useStrings(strings);
  const { setUp, workspace = "", operator = "", provider } = useInstallation();
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
  return (
    <>
      <PageHead heading={say("signIn")}>{say("signInLede", { workspace, operator })}</PageHead>
      <FromProvider />
      <form className="form" onSubmit={signIn} noValidate>
        {provider && (
          <section>
            <ProviderLink provider={provider} back={pathWithin(query.get("return"))} />
          </section>
        )}
        <section>
          <TextField
            label={say("email")}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register("email", neededRules)}
          />
          <PasswordField
            label={say("password")}
            autoComplete="current-password"
            error={errors.password?.message}
            {...form.register("password", neededRules)}
          />
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {say("signIn")}
            </Button>
          </div>
        </section>
        <section aria-labelledby="forgotten">
          <h2 id="forgotten">{say("forgotten")}</h2>
          <p>{say("forgottenText")}</p>
          <div className="with">
            <code className="in">{command}</code>
            <CopyButton text={command} />
          </div>
        </section>
      </form>
    </>
  );
}
