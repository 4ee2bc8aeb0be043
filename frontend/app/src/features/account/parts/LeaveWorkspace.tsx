import { useState } from "react";
import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Button, Section } from "../../../shared/ui";
import styles from "../Account.module.css";
import { RemoveMember } from "./RemoveMember";

/** The own way out, which tells first what becomes of one's work. */
export function LeaveWorkspace() {
  const t = useT();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  return (
    <Section className={styles.part} heading={t("Leave this workspace")}>
      <p className="note">{t("You see first who receives your results and what is deleted.")}</p>
      <Button onPress={() => setAsked(true)}>{t("Leave workspace")}</Button>
      {asked && <RemoveMember member={me} onClose={() => setAsked(false)} />}
    </Section>
  );
}
