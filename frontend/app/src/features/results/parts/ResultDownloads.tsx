import { Download } from "lucide-react";
import { language, useT } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem } from "../../../shared/ui";
import { everyComment } from "../search";
import type { Results } from "../types";

/** The results as files, in the reader's language. */
export function ResultDownloads({ results }: { results: Results }) {
  const t = useT();
  const at = `/api/surveys/${results.surveyId}/downloads`;
  const spoken = `language=${language()}`;
  const written = everyComment(results).length > 0;
  return (
    <Menu
      label={t("Download")}
      trigger={
        <Button small>
          <Icon of={Download} /> {t("Download")}
        </Button>
      }
    >
      <MenuItem href={`${at}/report?${spoken}`} download>
        {t(written ? "Report with the marked comments, PDF" : "Report, PDF")}
      </MenuItem>
      {written && (
        <MenuItem href={`${at}/report?${spoken}&comments=all`} download>
          {t("Report with all comments, PDF")}
        </MenuItem>
      )}
      <MenuItem href={`${at}/figures?${spoken}`} download>
        {t("Numbers, CSV")}
      </MenuItem>
      {(written || results.named.length > 0) && (
        <MenuItem href={`${at}/comments?${spoken}`} download>
          {t("Comments, CSV")}
        </MenuItem>
      )}
      <MenuItem href={`${at}/results`} download>
        {t("Everything, JSON")}
      </MenuItem>
    </Menu>
  );
}
