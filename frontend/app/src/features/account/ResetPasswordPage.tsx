import { useState } from "react";
import { useLocation } from "react-router";
import { client, forgetMember } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, ButtonLink, PasswordField } from "../../shared/ui";
import { codeIn } from "./code";
import { passwordRules } from "./rules";

/** Behind the link that somebody with access to the server had printed. */
export function Component() {
  const t = useT();
  const code = codeIn(useLocation().hash);
  const [done, setDone] = useState(false);
  const form = useProblemForm({
    defaultValues: { password: "" },
    kinds: { password: "password" },
  });
  const { errors, isSubmitting } = form.formState;
  if (code === undefined) {
    return (
      <PageHead heading={t("This link is incomplete")}>
        {t("Copy the whole link again, right to the last character.")}
      </PageHead>
    );
  }
  if (done) {
    return (
      <>
        <PageHead heading={t("Your new password is set")}>
          {t("You can now sign in with it.")}
        </PageHead>
        <ButtonLink look="primary" to="/sign-in">
          {t("Sign in")}
        </ButtonLink>
      </>
    );
  }
  const reset = form.send(async ({ password }) => {
    await client.POST("/api/password-resets", { body: { code, password } });
    forgetMember();
    setDone(true);
  });
  return (
    <>
      <PageHead heading={t("Set a new password")}>
        {t("You’ll be signed out of every browser. Nothing else changes.")}
      </PageHead>
      <form className="form" onSubmit={reset} noValidate>
        <section>
          <PasswordField
            label={t("New password")}
            hint={t(
              "At least 12 characters. A sentence you can remember works well; you don’t need symbols or capitals.",
            )}
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register("password", passwordRules)}
          />
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {t("Set password")}
            </Button>
          </div>
        </section>
      </form>
    </>
  );
}
