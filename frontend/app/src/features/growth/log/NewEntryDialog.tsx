import { useT } from "../../../shared/i18n";
import { Cancel, Dialog } from "../../../shared/ui";
import type { About } from "./about";
import { NewEntryForm } from "./NewEntryForm";

/** One line, and the page behind it stays. */
export function NewEntryDialog({ about, onClose }: { about: About; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("What happened?")}>
      <NewEntryForm place="anywhere" about={about} autoFocus onWritten={onClose}>
        <Cancel />
      </NewEntryForm>
    </Dialog>
  );
}
