import { Eye } from "lucide-react";
import { client, forgetInstallation, forgetMember, limits } from "../../../shared/api";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { language, useT } from "../../../shared/i18n";
import { PageHead, useNavigateIfHere } from "../../../shared/layout";
import { Choice, Icon, Section } from "../../../shared/ui";
import { NewPassword } from "./NewPassword";

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
  const navigateIfHere = useNavigateIfHere();
  return (
    <>
      <PageHead heading={t("Set up Tenward")}>
        {t(
          "Six questions, and you’re ready to go. Your setup code came with the address and works once.",
        )}
      </PageHead>
      <Form
        limits={limits.Setup}
        kinds={{ password: "password", email: "email" }}
        start={empty}
        onSave={async (values) => {
          const operatorIsOwner = values.operatorIsOwner === "yes";
          const operator = operatorIsOwner ? values.name : values.operator;
          await client.POST("/api/setup", {
            body: { ...values, operator, operatorIsOwner, code, language: language() },
          });
          forgetMember();
          await navigateIfHere("/", { replace: true });
          forgetInstallation();
        }}
      >
        {({ Text, Failure, Save }, { register, watch }) => (
          <>
            <section aria-labelledby="workspace">
              <h2 id="workspace">{t("Workspace")}</h2>
              <Text
                name="workspace"
                label={t("Name")}
                hint={t("Usually your company. It’s shown on every form you send.")}
                autoComplete="organization"
                required
              />
              <fieldset>
                <legend>{t("Do you run this server yourself?")}</legend>
                <Choice
                  title={t("No, someone else does")}
                  note={t("You ask people; they only run the server.")}
                  value="no"
                  {...register("operatorIsOwner")}
                />
                <Choice
                  title={t("Yes, and I ask people here too")}
                  note={t("That’s fine. Everyone you ask is told.")}
                  value="yes"
                  {...register("operatorIsOwner")}
                />
              </fieldset>
              {watch("operatorIsOwner") === "no" && (
                <Text
                  name="operator"
                  label={t("Who runs this server?")}
                  hint={t("Whoever has access to its disk: a department, a company or a person.")}
                  required
                />
              )}
              <OperatorPreview
                operator={watch("operator")}
                name={watch("name")}
                isOwner={watch("operatorIsOwner") === "yes"}
              />
            </section>
            <Section heading={t("Your account (owner)")}>
              <Text
                name="name"
                label={t("Name")}
                hint={t("The name people know you by.")}
                autoComplete="name"
                required
              />
              <Text
                name="email"
                label={t("Email")}
                type="email"
                autoComplete="username"
                required
                validate={checkEmail}
              />
              <NewPassword label={t("Password")} />
            </Section>
            <Failure />
            <div className="row go">
              <Save>{t("Create workspace")}</Save>
              <span className="meta">{t("Stored on this server only. No email is sent.")}</span>
            </div>
          </>
        )}
      </Form>
    </>
  );
}

/** The sentence that respondents will read, as it becomes while it is typed. */
function OperatorPreview({
  operator,
  name,
  isOwner,
}: {
  operator: string;
  name: string;
  isOwner: boolean;
}) {
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
