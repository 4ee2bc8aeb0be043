import { useState } from "react";
import { inLanguage, useT } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { Menu, MenuItem, tell } from "../../../../shared/ui";
import type { Question, Template } from "../../types";
import { changeTemplate, removeTemplate } from "./ownTemplates";
import { RenameTemplate } from "./RenameTemplate";

type Props = {
  template: Template;
  /** The form that is being written, where it differs from the template. */
  questions: Question[] | undefined;
};

/** Offers actions on the lead's own template; surveys made from it stay as they are. */
export function OwnTemplateMenu({ template, questions }: Props) {
  const t = useT();
  const [renaming, setRenaming] = useState(false);
  const title = inLanguage(template.title);
  const attempt = (done: Promise<void>) =>
    void done.catch((error: unknown) =>
      tell(`${t("The template couldn’t be changed")}: ${explain(error).title}`),
    );
  const remove = async () => {
    const again = await removeTemplate(template);
    tell(t("Template “{{title}}” deleted. Surveys based on it aren’t affected", { title }), () =>
      attempt(again().then(() => undefined)),
    );
  };
  const update = async (questions: Question[]) => {
    await changeTemplate(template, { questions });
    tell(t("Template “{{title}}” updated", { title }));
  };
  return (
    <>
      <Menu label={t("More actions for template {{title}}", { title })}>
        <MenuItem onAction={() => setRenaming(true)}>{t("Rename")}</MenuItem>
        {questions && (
          <MenuItem onAction={() => attempt(update(questions))}>{t("Update template")}</MenuItem>
        )}
        <MenuItem stop onAction={() => attempt(remove())}>
          {t("Delete")}
        </MenuItem>
      </Menu>
      {renaming && <RenameTemplate template={template} onClose={() => setRenaming(false)} />}
    </>
  );
}
