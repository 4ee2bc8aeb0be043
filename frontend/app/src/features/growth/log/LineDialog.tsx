import { useStrings } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";
import type { About } from "./about";
import { LineForm } from "./LineForm";
import { logStrings } from "./strings";

/** One line, and the page behind it stays. */
export function LineDialog({ about, onClose }: { about: About; onClose: () => void }) {
  const say = useStrings(logStrings);
  return (
    <Dialog open onClose={onClose} heading={say("dialog.title")}>
      <LineForm place="anywhere" about={about} autoFocus onWritten={onClose} />
    </Dialog>
  );
}
