import { useState } from "react";
import { useT } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";
import type { Survey } from "../../types";
import { PreviewDialog } from "./PreviewDialog";

type Props = {
  survey: Survey;
  /** Saves what the page is to show; it opens in any case. */
  prepare?: () => Promise<unknown>;
  /** The button is plain, because the one beside it is the main one. */
  plain?: boolean;
};

/** Shows the respondent page as the members of a group see it, on a phone and on a desktop. */
export function Preview({ survey, prepare, plain = false }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const show = async () => {
    setPending(true);
    await prepare?.();
    setPending(false);
    setOpen(true);
  };
  return (
    <>
      <Button look={plain ? "plain" : "outline"} isPending={pending} onPress={() => void show()}>
        {t("Preview as a respondent")}
      </Button>
      {open && <PreviewDialog survey={survey} onClose={() => setOpen(false)} />}
    </>
  );
}
