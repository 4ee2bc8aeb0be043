import { useMe } from "../../shared/api";
import { formatDay, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import styles from "./Account.module.css";
import { SecondFactor } from "./factor/SecondFactor";
import { roleLabels } from "./labels";
import { LeaveWorkspace } from "./parts/LeaveWorkspace";
import { MondayMail } from "./parts/MondayMail";
import { PasswordForm } from "./parts/PasswordForm";
import { ProfileForm } from "./parts/ProfileForm";
import { Roles } from "./parts/Roles";
import { Sessions } from "./parts/Sessions";
import { Shortcuts } from "./parts/Shortcuts";

export function Component() {
  const t = useT();
  const { email, role, roleSince, roleGivenBy, workspace, hasPassword } = useMe();
  return (
    <div className={styles.column}>
      <PageHead heading={t("Your account")}>
        {t("{{email}}, {{role}} in {{workspace}}.", {
          email,
          role: t(roleLabels[role]),
          workspace,
        })}
        {roleGivenBy &&
          ` ${t("{{by}} changed your role to {{role}} on {{day}}.", { by: roleGivenBy, role: t(roleLabels[role]), day: formatDay(roleSince) })}`}
      </PageHead>
      <ProfileForm />
      {hasPassword ? (
        <>
          <PasswordForm />
          <SecondFactor />
        </>
      ) : (
        <p className="note">
          {t("You sign in through another service, so you don’t have a password here.")}
        </p>
      )}
      {role !== "reader" && <Shortcuts />}
      {role !== "reader" && <MondayMail />}
      <Sessions />
      <Roles />
      <LeaveWorkspace />
    </div>
  );
}
