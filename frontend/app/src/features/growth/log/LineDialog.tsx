import { useT } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";
import type { About } from "./about";
import { LineForm } from "./LineForm";

/** One line, and the page behind it stays. */
export function LineDialog({ about, onClose }: { about: About; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("What happened?")}>
      <LineForm place="anywhere" about={about} autoFocus onWritten={onClose} />
    </Dialog>
  );
}
