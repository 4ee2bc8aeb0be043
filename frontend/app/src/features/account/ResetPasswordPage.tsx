import { useState } from "react";
import { useLocation } from "react-router";
import { client, forgetMember } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, ButtonLink, PasswordField } from "../../shared/ui";
import { codeIn } from "./code";
import { passwordRules } from "./rules";
import { strings } from "./strings";

/** Behind the link that somebody with access to the server had printed. */
export function Component() {
  const say = useStrings(strings);
  const code = codeIn(useLocation().hash);
  const [done, setDone] = useState(false);
  const form = useProblemForm({
    defaultValues: { password: "" },
    kinds: { password: "password" },
  });
  const { errors, isSubmitting } = form.formState;
  if (code === undefined) {
    return <PageHead heading={say("noCode")}>{say("noCodeText")}</PageHead>;
  }
  if (done) {
    return (
      <>
        <PageHead heading={say("resetDone")}>{say("resetDoneText")}</PageHead>
        <ButtonLink look="primary" to="/sign-in">
          {say("signIn")}
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
      <PageHead heading={say("resetTitle")}>{say("resetLede")}</PageHead>
      <form className="form" onSubmit={reset} noValidate>
        <section>
          <PasswordField
            label={say("newPassword")}
            hint={say("passwordHint")}
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register("password", passwordRules)}
          />
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {say("resetGo")}
            </Button>
          </div>
        </section>
      </form>
    </>
  );
}
