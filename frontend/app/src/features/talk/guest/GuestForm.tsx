import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { Button, type ButtonProps } from "../../../shared/ui";
import styles from "./guest.module.css";

type Props = Pick<ButtonProps, "look" | "small" | "children"> & {
  /** The word on the button. */
  send: string;
  isPending: boolean;
  onSend: () => void;
  onCancel?: (() => void) | false;
  /** These actions are beside the button. */
  more?: ReactNode;
};

/** Sends what a guest writes, who has no account; while it is on its way, it is not sent again. */
export function GuestForm({ send, isPending, onSend, onCancel, more, children, ...button }: Props) {
  const t = useT();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSend();
      }}
    >
      {children}
      <div className="row">
        <Button type="submit" isPending={isPending} {...button}>
          {send}
        </Button>
        {more}
        {onCancel && (
          <Button {...(button.small && { small: true })} look="plain" onPress={onCancel}>
            {t("Cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
