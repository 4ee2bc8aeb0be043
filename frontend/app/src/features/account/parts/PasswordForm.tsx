import { below, client, queries, useMe } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Checkbox, tell } from "../../../shared/ui";
import { NewPassword } from "./NewPassword";

export function PasswordForm() {
  const t = useT();
  const { email } = useMe();
  const text = () => t("This isn’t your current password.");
  return (
    <Form
      kinds={{ password: "password" }}
      slugs={{ "wrong-password": { field: "current", text } }}
      start={{ current: "", password: "", endTokens: false }}
      onSave={async (body, { reset }) => {
        await client.PUT("/api/me/password", { body });
        reset();
        tell(t("Password changed. You’ve been signed out of your other browsers."));
        await queries.invalidateQueries({ queryKey: below("/api/sessions") });
      }}
    >
      {({ Password, Buttons }, { register }) => (
        <section aria-labelledby="password">
          <h2 id="password">{t("Password")}</h2>
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Password
            name="current"
            label={t("Current password")}
            autoComplete="current-password"
            required
          />
          <NewPassword label={t("New password")} />
          <Checkbox className="tick" {...register("endTokens")}>
            {t("End my API tokens as well")}
          </Checkbox>
          <Buttons save={t("Change password")} look="outline">
            <span className="meta">{t("Signs you out of every other browser.")}</span>
          </Buttons>
        </section>
      )}
    </Form>
  );
}
