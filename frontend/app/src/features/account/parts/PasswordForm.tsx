import { client, queries, useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, PasswordField, tell } from "../../../shared/ui";
import { neededRules, passwordRules } from "../rules";
import { strings } from "../strings";

export function PasswordForm() {
  const say = useStrings(strings);
  const { email } = useMe();
  const form = useProblemForm({
    defaultValues: { current: "", password: "" },
    kinds: { password: "password" },
    slugs: { "wrong-password": { field: "current", text: () => say("wrongPassword") } },
  });
  const { errors, isSubmitting } = form.formState;
  const change = form.send(async (body) => {
    await client.PUT("/api/me/password", { body });
    form.reset();
    tell(say("passwordChanged"));
    await queries.invalidateQueries({ queryKey: ["sessions"] });
  });
  return (
    <form className="form" onSubmit={change} noValidate>
      <section aria-labelledby="password">
        <h2 id="password">{say("password")}</h2>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={say("currentPassword")}
          autoComplete="current-password"
          error={errors.current?.message}
          {...form.register("current", neededRules)}
        />
        <PasswordField
          label={say("newPassword")}
          hint={say("passwordHint")}
          autoComplete="new-password"
          error={errors.password?.message}
          {...form.register("password", passwordRules)}
        />
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button type="submit" isPending={isSubmitting}>
            {say("changePassword")}
          </Button>
          <span className="meta">{say("changeNote")}</span>
        </div>
      </section>
    </form>
  );
}
