import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router";
import {
  client,
  forgetMember,
  ProblemError,
  type Schemas,
  useInstallation,
} from "../../shared/api";
import { language, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { explain, ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, ButtonLink, PasswordField, Skeleton, TextField } from "../../shared/ui";
import { uiStrings } from "../../shared/ui/strings";
import { codeIn } from "./code";
import { ProviderLink } from "./parts/Provider";
import { nameRules, passwordRules } from "./rules";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const code = codeIn(useLocation().hash);
  const sayUi = useStrings(uiStrings);
  const {
    data: welcome,
    error,
    refetch,
  } = useQuery({
    queryKey: ["welcome", code],
    queryFn: async () =>
      (await client.POST("/api/member-invitations/lookup", { body: { code: code ?? "" } })).data,
    enabled: code !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (code === undefined) {
    return <PageHead heading={say("noCode")}>{say("noCodeText")}</PageHead>;
  }
  if (error) {
    const problem = explain(error);
    const isLinkGone = error instanceof ProblemError && error.status < 500;
    return (
      <section role="alert">
        <PageHead heading={problem.title}>{problem.text}</PageHead>
        <div className="row">
          {!isLinkGone && (
            <Button look="primary" onPress={() => refetch()}>
              {sayUi("tryAgain")}
            </Button>
          )}
          <ButtonLink to="/sign-in">{say("signIn")}</ButtonLink>
        </div>
      </section>
    );
  }
  return welcome ? <Join code={code} welcome={welcome} /> : <Skeleton />;
}

function Join({ code, welcome }: { code: string; welcome: Schemas["MemberWelcome"] }) {
  const say = useStrings(strings);
  const navigate = useNavigate();
  const { workspace, invitedBy, email, role } = welcome;
  const { provider } = useInstallation();
  const reads = role === "reader";
  const form = useProblemForm({
    defaultValues: { name: welcome.name, password: "" },
    kinds: { password: "password" },
  });
  const { errors, isSubmitting } = form.formState;
  const join = form.send(async (values) => {
    await client.POST("/api/member-invitations/accept", {
      body: { ...values, code, language: language() },
    });
    forgetMember();
    await navigate("/", { replace: true });
  });
  return (
    <>
      <PageHead heading={say("joinTitle", { workspace })}>
        {say(reads ? "joinLedeReader" : "joinLede", { invitedBy, email })}
      </PageHead>
      <form className="form" onSubmit={join} noValidate>
        {provider && (
          <section>
            <p>{say("provider.join", { email, provider })}</p>
            <ProviderLink provider={provider} back="/" />
          </section>
        )}
        <section>
          {/* A password manager keeps the password under this name. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <TextField
            label={say("name")}
            hint={reads ? undefined : say("ownerNameHint")}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register("name", nameRules)}
          />
          <PasswordField
            label={say("password")}
            hint={say("passwordHint")}
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register("password", passwordRules)}
          />
        </section>
        <ProblemNote error={form.failure} />
        <div className="row go">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("joinGo", { workspace })}
          </Button>
          <span className="meta">{say(reads ? "may.reader" : "joinNote")}</span>
        </div>
      </form>
    </>
  );
}
