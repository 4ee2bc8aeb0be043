import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import {
  client,
  forgetMember,
  limits,
  ProblemError,
  type Schemas,
  useInstallation,
} from "../../shared/api";
import { Form } from "../../shared/form";
import { language, useT } from "../../shared/i18n";
import { PageHead, useNavigateIfHere } from "../../shared/layout";
import { explain } from "../../shared/problems";
import { Button, ButtonLink, Skeleton } from "../../shared/ui";
import { codeIn } from "./code";
import { NewPassword } from "./parts/NewPassword";
import { ProviderLinks } from "./parts/Provider";

export function Component() {
  const t = useT();
  const code = codeIn(useLocation().hash);
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
    return (
      <PageHead heading={t("This link is incomplete")}>
        {t("Copy the whole link again, right to the last character.")}
      </PageHead>
    );
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
              {t("Try again")}
            </Button>
          )}
          <ButtonLink to="/sign-in">{t("Sign in")}</ButtonLink>
        </div>
      </section>
    );
  }
  return welcome ? <Join code={code} welcome={welcome} /> : <Skeleton />;
}

function Join({ code, welcome }: { code: string; welcome: Schemas["MemberWelcome"] }) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const { workspace, invitedBy, email, role } = welcome;
  const { providers, providerOnly } = useInstallation();
  const provider = providers[0]?.name;
  const reads = role === "reader";
  const head = (
    <PageHead heading={t("Join {{workspace}}", { workspace })}>
      {t(
        reads
          ? "{{invitedBy}} has invited you ({{email}}) to read what leads share with you."
          : "{{invitedBy}} has invited you ({{email}}) to ask the people around you what they expect.",
        { invitedBy, email },
      )}
    </PageHead>
  );
  if (providerOnly) {
    return (
      <>
        {head}
        <ProviderLinks back="/" />
      </>
    );
  }
  return (
    <>
      {head}
      <Form
        limits={limits.MemberAcceptance}
        kinds={{ password: "password" }}
        start={{ name: welcome.name, password: "" }}
        onSave={async (values) => {
          await client.POST("/api/member-invitations/accept", {
            body: { ...values, code, language: language() },
          });
          forgetMember();
          await navigateIfHere("/", { replace: true });
        }}
      >
        {({ Text, Failure, Save }) => (
          <>
            {provider && (
              <section>
                <p>
                  {t(
                    "If {{email}} is your address at {{provider}}, sign in there. Then you don’t need a password here.",
                    { email, provider },
                  )}
                </p>
                <ProviderLinks back="/" />
              </section>
            )}
            <section>
              {/* A password manager keeps the password under this name. */}
              <input type="email" autoComplete="username" value={email} readOnly hidden />
              <Text
                name="name"
                label={t("Name")}
                hint={!reads && t("The name people know you by.")}
                autoComplete="name"
                required
              />
              <NewPassword label={t("Password")} />
            </section>
            <Failure />
            <div className="row go">
              <Save>{t("Join {{workspace}}", { workspace })}</Save>
              <span className="meta">
                {t(
                  reads
                    ? "Only sees what leads share with them."
                    : "Your surveys are private: other leads and owners can’t see them.",
                )}
              </span>
            </div>
          </>
        )}
      </Form>
    </>
  );
}
