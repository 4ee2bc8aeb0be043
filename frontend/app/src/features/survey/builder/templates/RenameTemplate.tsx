import { limits } from "../../../../shared/api";
import { Form } from "../../../../shared/form";
import { inLanguage, useT } from "../../../../shared/i18n";
import { Dialog } from "../../../../shared/ui";
import type { Template } from "../../types";
import { changeTemplate } from "./ownTemplates";
import styles from "./templates.module.css";

export function RenameTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useT();
  const title = inLanguage(template.title);
  return (
    <Dialog open heading={t("Rename template “{{title}}”", { title })} onClose={onClose}>
      <Form
        className={styles.rename}
        limits={limits.TemplateChange}
        start={{ title }}
        onSave={async ({ title }) => {
          await changeTemplate(template, { title: title.trim() });
          onClose();
        }}
        onLeave={onClose}
      >
        {({ Text, Buttons }) => (
          <>
            <Text name="title" label={t("Name")} autoComplete="off" required={t("Enter a name.")} />
            <Buttons save={t("Rename")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
