import { below, client, queries, useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, PasswordField, tell } from "../../../shared/ui";
import { neededRules, passwordRules } from "../rules";

export function PasswordForm() {
  const t = useT();
  const { email } = useMe();
  const form = useProblemForm({
    defaultValues: { current: "", password: "" },
    kinds: { password: "password" },
    slugs: {
      "wrong-password": { field: "current", text: () => t("This isn’t your current password.") },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const change = form.send(async (body) => {
    await client.PUT("/api/me/password", { body });
    form.reset();
    tell(t("Password changed. You’ve been signed out of your other browsers."));
    await queries.invalidateQueries({ queryKey: below("/api/sessions") });
  });
  return (
    <form className="form" onSubmit={change} noValidate>
      <section aria-labelledby="password">
        <h2 id="password">{t("Password")}</h2>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t("Current password")}
          autoComplete="current-password"
          error={errors.current?.message}
          {...form.register("current", neededRules)}
        />
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
          <Button type="submit" isPending={isSubmitting}>
            {t("Change password")}
          </Button>
          <span className="meta">{t("Signs you out of every other browser.")}</span>
        </div>
      </section>
    </form>
  );
}
