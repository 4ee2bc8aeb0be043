import { useState } from "react";
import { inLanguage, useStrings } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { Menu, MenuItem, tell } from "../../../../shared/ui";
import type { Question, Template } from "../../types";
import { changeTemplate, removeTemplate } from "./ownTemplates";
import { RenameTemplate } from "./RenameTemplate";
import { templateStrings } from "./strings";

type Props = {
  template: Template;
  /** The form that is being written, where it differs from the template. */
  questions: Question[] | undefined;
};

/** What can be done with a template of the lead's own; surveys made of it stay as they are. */
export function OwnTemplateMenu({ template, questions }: Props) {
  const say = useStrings(templateStrings);
  const [renaming, setRenaming] = useState(false);
  const title = inLanguage(template.title);
  const attempt = (done: Promise<void>) =>
    void done.catch((error: unknown) => tell(`${say("failed")}: ${explain(error).title}`));
  const remove = async () => {
    const again = await removeTemplate(template);
    tell(say("removed", { title }), () => attempt(again().then(() => undefined)));
  };
  const update = async (questions: Question[]) => {
    await changeTemplate(template, { questions });
    tell(say("updated", { title }));
  };
  return (
    <>
      <Menu label={say("menu.label", { title })}>
        <MenuItem onAction={() => setRenaming(true)}>{say("rename")}</MenuItem>
        {questions && (
          <MenuItem onAction={() => attempt(update(questions))}>{say("update")}</MenuItem>
        )}
        <MenuItem stop onAction={() => attempt(remove())}>
          {say("remove")}
        </MenuItem>
      </Menu>
      {renaming && <RenameTemplate template={template} onClose={() => setRenaming(false)} />}
    </>
  );
}
