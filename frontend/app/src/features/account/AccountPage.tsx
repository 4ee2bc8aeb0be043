import { useMe } from "../../shared/api";
import { formatDay, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import styles from "./Account.module.css";
import { MondayMail } from "./parts/MondayMail";
import { PasswordForm } from "./parts/PasswordForm";
import { ProfileForm } from "./parts/ProfileForm";
import { Roles } from "./parts/Roles";
import { Sessions } from "./parts/Sessions";
import { Shortcuts } from "./parts/Shortcuts";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { email, role, roleSince, roleGivenBy, workspace, hasPassword } = useMe();
  return (
    <div className={styles.column}>
      <PageHead heading={say("accountTitle")}>
        {say("accountLede", { email, role: say(`role.${role}`), workspace })}
        {roleGivenBy &&
          ` ${say("givenBy", { by: roleGivenBy, role: say(`role.${role}`), day: formatDay(roleSince) })}`}
      </PageHead>
      <ProfileForm />
      {hasPassword ? <PasswordForm /> : <p className="note">{say("provider.only")}</p>}
      {role !== "reader" && <Shortcuts />}
      {role !== "reader" && <MondayMail />}
      <Sessions />
      <Roles />
    </div>
  );
}
