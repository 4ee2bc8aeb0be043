import { Eye } from "lucide-react";
import { useNavigate } from "react-router";
import { client, forgetInstallation, forgetMember } from "../../../shared/api";
import { language, useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Choice, Icon, PasswordField, TextField } from "../../../shared/ui";
import { emailRules, nameRules, passwordRules } from "../rules";
import { strings } from "../strings";

const empty = {
  workspace: "",
  operator: "",
  operatorIsOwner: "no",
  name: "",
  email: "",
  password: "",
};

export function SetupForm({ code }: { code: string }) {
  const say = useStrings(strings);
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
      <PageHead heading={say("setupTitle")}>{say("setupLede")}</PageHead>
      <form className="form" onSubmit={setUp} noValidate>
        <section aria-labelledby="workspace">
          <h2 id="workspace">{say("workspace")}</h2>
          <TextField
            label={say("name")}
            hint={say("workspaceHint")}
            autoComplete="organization"
            error={errors.workspace?.message}
            {...form.register("workspace", nameRules)}
          />
          <fieldset>
            <legend>{say("operatorIsOwner")}</legend>
            <Choice
              title={say("else")}
              note={say("elseNote")}
              value="no"
              {...form.register("operatorIsOwner")}
            />
            <Choice
              title={say("mine")}
              note={say("mineNote")}
              value="yes"
              {...form.register("operatorIsOwner")}
            />
          </fieldset>
          {!isOwner && (
            <TextField
              label={say("operator")}
              hint={say("operatorHint")}
              error={errors.operator?.message}
              {...form.register("operator", nameRules)}
            />
          )}
          <Told operator={form.watch("operator")} name={form.watch("name")} isOwner={isOwner} />
        </section>
        <section aria-labelledby="owner">
          <h2 id="owner">{say("owner")}</h2>
          <TextField
            label={say("name")}
            hint={say("ownerNameHint")}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register("name", nameRules)}
          />
          <TextField
            label={say("email")}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register("email", emailRules)}
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
            {say("create")}
          </Button>
          <span className="meta">{say("createNote")}</span>
        </div>
      </form>
    </>
  );
}

/** The sentence that respondents will read, as it becomes while it is typed. */
function Told({ operator, name, isOwner }: { operator: string; name: string; isOwner: boolean }) {
  const say = useStrings(strings);
  const runner = (isOwner ? name : operator).trim();
  return (
    <div className="tint">
      <p className="note">
        <Icon of={Eye} /> {say("toldBefore")}
      </p>
      <p aria-live="polite">
        <b>
          {!runner && say("runByNobody")}
          {runner && (isOwner ? say("runByLead", { name }) : say("runBy", { operator }))}
        </b>
      </p>
    </div>
  );
}
