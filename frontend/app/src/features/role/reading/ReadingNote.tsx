import { useT } from "../../../shared/i18n";
import { explain, Notice } from "../../../shared/problems";
import { Banner, Button } from "../../../shared/ui";
import { RoleFullError } from "../clauses/clauses";
import styles from "../role.module.css";
import { roleLimits } from "../types";
import { Upload } from "./Upload";
import { useNoteFocus } from "./useNoteFocus";
import type { useReading } from "./useReading";

/** Says that a document is being read, or why it could not be, or that its result will be lost. */
export function ReadingNote({ of: { state, read, stop } }: { of: ReturnType<typeof useReading> }) {
  const t = useT();
  const note = useNoteFocus(state.is);
  const noRoom = ({ staying }: RoleFullError) => ({
    title: t("This text is too long for your role"),
    text: t(
      "{{count}} responsibility stays because you added or interpreted it, and a role holds at most {{most}}. Paste only the part about your role. | {{count}} responsibilities stay because you added or interpreted them, and a role holds at most {{most}}. Paste only the part about your role.",
      { count: staying, most: roleLimits.clauses },
    ),
    slug: "document-too-long",
  });
  if (state.is === "reading") {
    const action = (
      <Button small onPress={stop}>
        {t("Stop")}
      </Button>
    );
    return (
      <div ref={note} className={styles.note}>
        <Banner action={action}>
          {t("Importing {{name}}. You can carry on in the meantime.", { name: state.name })}
        </Banner>
      </div>
    );
  }
  if (state.is === "cut") {
    return (
      <div ref={note} className={styles.note}>
        <Banner action={<Upload again onFile={read} />}>
          {t("The import of “{{name}}” was interrupted. Upload or paste it again.", {
            name: state.name,
          })}
        </Banner>
      </div>
    );
  }
  if (state.is === "failed") {
    const { title, text, slug } =
      state.error instanceof RoleFullError ? noRoom(state.error) : explain(state.error);
    return (
      <div ref={note} className={styles.note}>
        <Notice title={title} text={`${text} ${t("Your role hasn’t changed.")}`} code={slug} />
      </div>
    );
  }
  return null;
}
