import { type ReactNode, Suspense } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useT } from "../i18n";
import { Button } from "./Button";
import styles from "./Dialog.module.css";
import { Skeleton } from "./Skeleton";

type Props = {
  open: boolean;
  onClose: () => void;
  heading: string;
  children: ReactNode;
  role?: "dialog" | "alertdialog";
  /** The dialog is as wide as the screen allows. */
  wide?: boolean;
};

export function Dialog({ open, onClose, heading, children, role = "dialog", wide }: Props) {
  return (
    <ModalOverlay
      className={styles.shade ?? ""}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={role === "dialog"}
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ""}`}>
        <AriaDialog className={styles.dialog ?? ""} role={role}>
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          {/* Else the page would go while this waits for the server, and the focus with it. */}
          <Suspense fallback={<Skeleton lines={3} />}>{children}</Suspense>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Leaves the dialog around it, as Esc does. */
export function Cancel() {
  const t = useT();
  return <Button slot="close">{t("Cancel")}</Button>;
}

type ConfirmProps = Omit<Props, "role" | "wide"> & {
  /** Names the action as a verb: "Cancel the survey". */
  action: string;
  onConfirm: () => void;
  pending?: boolean;
};

/** Asks before what cannot be undone. Where it can be undone, use a toast instead. */
export function Confirm({ action, onConfirm, pending, children, ...props }: ConfirmProps) {
  const t = useT();
  return (
    <Dialog {...props} role="alertdialog">
      {children}
      <div className={`row ${styles.go}`}>
        <Button look="primary" onPress={onConfirm} isPending={pending ?? false}>
          {action}
        </Button>
        <Button onPress={props.onClose}>{t("Back")}</Button>
      </div>
    </Dialog>
  );
}
