import { useT } from "../../../shared/i18n";
import { Button, CopyButton, Dialog } from "../../../shared/ui";
import styles from "../Account.module.css";

/** They are shown once; the server keeps their hashes only. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("Your recovery codes")} role="alertdialog">
      <p>
        {t(
          "Each code signs you in once if you lose your app or passkey. You can’t see them again, so print or copy them now.",
        )}
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="primary" onPress={() => print()}>
          {t("Print")}
        </Button>
        <CopyButton text={codes.join("\n")} />
        <Button onPress={onClose}>{t("Close")}</Button>
      </div>
    </Dialog>
  );
}
