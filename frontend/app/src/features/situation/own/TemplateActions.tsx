import { Link, useNavigate } from "react-router";
import { useChange } from "../../../shared/changes";
import { inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { saveFile } from "../../../shared/saveFile";
import { Menu, MenuItem } from "../../../shared/ui";
import type { SituationTemplate } from "../types";
import styles from "./own.module.css";
import { removeSituationTemplate } from "./templateChanges";
import { ownTexts } from "./writtenForm";

/** Offers actions on the template itself. */
export function TemplateActions({ template }: { template: SituationTemplate }) {
  const t = useT();
  const navigate = useNavigate();
  const { change, error } = useChange();
  const { key, group, form } = template;
  const name = inLanguage(form.name);
  const isOwn = group === "own";
  const remove = () => {
    void change(removeSituationTemplate(template), { said: t("“{{name}}” removed", { name }) });
    void navigate("/situations");
  };
  return (
    <>
      <ProblemNote error={error} />
      <div className={`row ${styles.actions}`}>
        {isOwn && <Link to={`/situations/templates/${key}`}>{t("Edit questions")}</Link>}
        <Link to={`/situations/templates/new?from=${key}`}>{t("Copy and change")}</Link>
        <Menu label={t("More options: {{text}}", { text: name })}>
          <MenuItem onAction={() => saveTemplate(template)}>{t("Save as file")}</MenuItem>
          {isOwn && (
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          )}
        </Menu>
      </div>
    </>
  );
}

/** Downloads a template as the server takes it, in the reader's language. */
const saveTemplate = ({ key, group, form }: SituationTemplate): void =>
  saveFile(
    `tenward-${group === "own" ? "situation" : key}.json`,
    JSON.stringify({ form: ownTexts(form) }, null, 2),
  );
