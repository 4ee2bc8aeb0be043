import { useT } from "../i18n";
import { Button } from "../ui/Button";
import { Confirm } from "../ui/Dialog";

type Props = {
  count: number;
  pending: boolean;
  onClose: () => void;
  onSignOut: (drop: boolean) => void;
};

/**
 * Asks before signing out, which deletes everything on the device, about changes that have not
 * reached the server.
 */
export function UnsentChanges({ count, pending, onClose, onSignOut }: Props) {
  const t = useT();
  return (
    <Confirm
      open
      onClose={onClose}
      heading={t("One change isn’t saved yet | {{first}} changes aren’t saved yet", { count })}
      action={t("Discard and sign out")}
      onConfirm={() => onSignOut(true)}
      pending={pending}
    >
      <p>{t("The server isn’t responding. If you sign out now, you lose these changes.")}</p>
      <div className="row">
        <Button onPress={() => onSignOut(false)}>{t("Try again")}</Button>
      </div>
    </Confirm>
  );
}
