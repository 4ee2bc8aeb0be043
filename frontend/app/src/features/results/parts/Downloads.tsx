import { Download } from "lucide-react";
import { language, useStrings } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem } from "../../../shared/ui";
import { everyComment } from "../search";
import { resultsStrings } from "../strings";
import type { Results } from "../types";

/** The results as files, in the reader's language. */
export function Downloads({ results }: { results: Results }) {
  const say = useStrings(resultsStrings);
  const at = `/api/surveys/${results.surveyId}/downloads`;
  const spoken = `language=${language()}`;
  const written = everyComment(results).length > 0;
  return (
    <Menu
      label={say("download")}
      trigger={
        <Button>
          <Icon of={Download} /> {say("download")}
        </Button>
      }
    >
      <MenuItem href={`${at}/report?${spoken}`} download>
        {say(written ? "download.report" : "download.report.plain")}
      </MenuItem>
      {written && (
        <MenuItem href={`${at}/report?${spoken}&comments=all`} download>
          {say("download.report.all")}
        </MenuItem>
      )}
      <MenuItem href={`${at}/figures?${spoken}`} download>
        {say("download.figures")}
      </MenuItem>
      {(written || results.named.length > 0) && (
        <MenuItem href={`${at}/comments?${spoken}`} download>
          {say("download.comments")}
        </MenuItem>
      )}
      <MenuItem href={`${at}/results`} download>
        {say("download.results")}
      </MenuItem>
    </Menu>
  );
}
