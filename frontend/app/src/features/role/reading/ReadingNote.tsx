import { useStrings } from "../../../shared/i18n";
import { explain, Notice } from "../../../shared/problems";
import { Banner, Button } from "../../../shared/ui";
import { NoRoom } from "../clauses/clauses";
import styles from "../role.module.css";
import { roleStrings } from "../strings";
import { most } from "../types";
import { Upload } from "./Upload";
import { useNoteFocus } from "./useNoteFocus";
import type { useReading } from "./useReading";

/** That a document is being read, or why it could not be, or that nobody will hear. */
export function ReadingNote({ of: { state, read, stop } }: { of: ReturnType<typeof useReading> }) {
  const say = useStrings(roleStrings);
  const note = useNoteFocus(state.is);
  const noRoom = ({ staying }: NoRoom) => ({
    title: say("no-room"),
    text: say("no-room.text", { count: staying, most: most.clauses }),
    slug: "document-too-long",
  });
  if (state.is === "reading") {
    const action = (
      <Button small onPress={stop}>
        {say("reading.stop")}
      </Button>
    );
    return (
      <div ref={note} className={styles.note}>
        <Banner action={action}>{say("reading", { name: state.name })}</Banner>
      </div>
    );
  }
  if (state.is === "cut") {
    return (
      <div ref={note} className={styles.note}>
        <Banner action={<Upload again onFile={read} />}>
          {say("reading.cut", { name: state.name })}
        </Banner>
      </div>
    );
  }
  if (state.is === "failed") {
    const { title, text, slug } =
      state.error instanceof NoRoom ? noRoom(state.error) : explain(state.error);
    return (
      <div ref={note} className={styles.note}>
        <Notice title={title} text={`${text} ${say("reading.failed")}`} code={slug} />
      </div>
    );
  }
  return null;
}
