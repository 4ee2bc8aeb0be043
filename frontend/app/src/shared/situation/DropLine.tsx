import { Form } from "../form";
import { useT } from "../i18n";

type Props = {
  className?: string | undefined;
  /** The reason that is typed is kept by this name. */
  typed: string;
  onDrop: (reason: string) => void;
  onClose: () => void;
};

/** Asks why a line is dropped, below it. */
export function DropLine({ className = "", typed, onDrop, onClose }: Props) {
  const t = useT();
  return (
    <Form<{ reason: string }>
      className={`form ${className}`}
      start={{ reason: "" }}
      typed={typed}
      onSave={async ({ reason }) => onDrop(reason.trim())}
      onLeave={onClose}
      escapes
    >
      {({ Text, Buttons }) => (
        <>
          <Text
            name="reason"
            label={t("Why do you drop this line?")}
            maxLength={300}
            required={t("Write a reason.")}
            autoFocus
          />
          <Buttons save={t("Drop line")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
