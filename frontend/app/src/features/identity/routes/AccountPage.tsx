import { useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import styles from "../Account.module.css";
import { PasswordForm } from "../PasswordForm";
import { ProfileForm } from "../ProfileForm";
import { Sessions } from "../Sessions";
import { strings } from "../strings";

export function Component() {
  const say = useStrings(strings);
  const { email, role, workspace } = useMe();
  return (
    <div className={styles.column}>
      <PageHead heading={say("accountTitle")}>
        {say("accountLede", { email, role: say(`role.${role}`), workspace })}
      </PageHead>
      <ProfileForm />
      <PasswordForm />
      <Sessions />
    </div>
  );
}
