import { Eye } from "lucide-react";
import { useNavigate } from "react-router";
import { client, forgetInstallation, forgetMember } from "../../../shared/api";
import { language, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Choice, Icon, PasswordField, TextField } from "../../../shared/ui";
import { emailRules, nameRules, passwordRules } from "../rules";

const empty = {
  workspace: "",
  operator: "",
  operatorIsOwner: "no",
  name: "",
  email: "",
  password: "",
};

export function SetupForm({ code }: { code: string }) {
  const t = useT();
  const navigate = useNavigate();
  const form = useProblemForm({
    defaultValues: empty,
    kinds: { password: "password", email: "email" },
  });
  const { errors, isSubmitting } = form.formState;
  const isOwner = form.watch("operatorIsOwner") === "yes";

  const setUp = form.send(async (values) => {
    const operatorIsOwner = values.operatorIsOwner === "yes";
    const operator = operatorIsOwner ? values.name : values.operator;
    await client.POST("/api/setup", {
      body: { ...values, operator, operatorIsOwner, code, language: language() },
    });
    forgetMember();
    await navigate("/", { replace: true });
    forgetInstallation();
  });

  return (
    <>
      <PageHead heading={t("Set up Tenward")}>
        {t(
          "Six questions, and you’re ready to go. Your setup code came with the address and works once.",
        )}
      </PageHead>
      <form className="form" onSubmit={setUp} noValidate>
        <section aria-labelledby="workspace">
          <h2 id="workspace">{t("Workspace")}</h2>
          <TextField
            label={t("Name")}
            hint={t("Usually your company. It’s shown on every form you send.")}
            autoComplete="organization"
            error={errors.workspace?.message}
            {...form.register("workspace", nameRules)}
          />
          <fieldset>
            <legend>{t("Do you run this server yourself?")}</legend>
            <Choice
              title={t("No, someone else does")}
              note={t("You ask people; they only run the server.")}
              value="no"
              {...form.register("operatorIsOwner")}
            />
            <Choice
              title={t("Yes, and I ask people here too")}
              note={t("That’s fine. Everyone you ask is told.")}
              value="yes"
              {...form.register("operatorIsOwner")}
            />
          </fieldset>
          {!isOwner && (
            <TextField
              label={t("Who runs this server?")}
              hint={t("Whoever has access to its disk: a department, a company or a person.")}
              error={errors.operator?.message}
              {...form.register("operator", nameRules)}
            />
          )}
          <Told operator={form.watch("operator")} name={form.watch("name")} isOwner={isOwner} />
        </section>
        <section aria-labelledby="owner">
          <h2 id="owner">{t("Your account (owner)")}</h2>
          <TextField
            label={t("Name")}
            hint={t("The name people know you by.")}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register("name", nameRules)}
          />
          <TextField
            label={t("Email")}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register("email", emailRules)}
          />
          <PasswordField
            label={t("Password")}
            hint={t(
              "At least 12 characters. A sentence you can remember works well; you don’t need symbols or capitals.",
            )}
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register("password", passwordRules)}
          />
        </section>
        <ProblemNote error={form.failure} />
        <div className="row go">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Create workspace")}
          </Button>
          <span className="meta">{t("Stored on this server only. No email is sent.")}</span>
        </div>
      </form>
    </>
  );
}

/** The sentence that respondents will read, as it becomes while it is typed. */
function Told({ operator, name, isOwner }: { operator: string; name: string; isOwner: boolean }) {
  const t = useT();
  const runner = (isOwner ? name : operator).trim();
  return (
    <div className="tint">
      <p className="note">
        <Icon of={Eye} /> {t("Everyone you ask reads this before the first question:")}
      </p>
      <p aria-live="polite">
        <b>
          {!runner && t("This server is run by …")}
          {runner &&
            (isOwner
              ? t("This server is run by {{name}}, who is also your lead.", { name })
              : t("This server is run by {{operator}}.", { operator }))}
        </b>
      </p>
    </div>
  );
}
