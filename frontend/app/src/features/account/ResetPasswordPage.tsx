import { useState } from "react";
import { useLocation } from "react-router";
import { client, forgetMember } from "../../shared/api";
import { Form } from "../../shared/form";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ButtonLink } from "../../shared/ui";
import { codeIn } from "./code";
import { NewPassword } from "./parts/NewPassword";

/** A link leads here that somebody with access to the server had printed. */
export function Component() {
  const t = useT();
  const code = codeIn(useLocation().hash);
  const [done, setDone] = useState(false);
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
  return (
    <>
      <PageHead heading={t("Set a new password")}>
        {t("You’ll be signed out of every browser. Nothing else changes.")}
      </PageHead>
      <Form
        kinds={{ password: "password" }}
        start={{ password: "" }}
        onSave={async ({ password }) => {
          await client.POST("/api/password-resets", { body: { code, password } });
          forgetMember();
          setDone(true);
        }}
      >
        {({ Buttons }) => (
          <section>
            <NewPassword label={t("New password")} />
            <Buttons save={t("Set password")} />
          </section>
        )}
      </Form>
    </>
  );
}
