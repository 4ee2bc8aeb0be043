import { Button as AriaButton } from "react-aria-components/Button";
import { client } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { saveFile } from "../../../shared/saveFile";
import { buttonClass, Menu, MenuItem, tell } from "../../../shared/ui";

type Format = "csv" | "json";

/** Downloads all people and groups, including archived people. */
export function ExportMenu({ className = buttonClass({}) }: { className?: string | undefined }) {
  const t = useT();
  const save = async (format: Format) => {
    try {
      const { data, response } = await client.GET(`/api/people/downloads/${format}`, {
        parseAs: "blob",
      });
      saveFile(fileName(response), data as unknown as Blob);
    } catch (error) {
      tell(t("That didn’t work: {{problem}}.", { problem: explain(error).title }));
    }
  };
  return (
    <Menu
      label={t("Export")}
      trigger={<AriaButton className={className}>{t("Export")}</AriaButton>}
    >
      <MenuItem onAction={() => save("csv")}>{t("CSV (spreadsheet)")}</MenuItem>
      <MenuItem onAction={() => save("json")}>{t("JSON (for programs)")}</MenuItem>
    </Menu>
  );
}

const fileName = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "people";
