import { ArrowUp } from "lucide-react";
import { useRef } from "react";
import { useStrings } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import { roleStrings } from "../strings";

const accepted =
  ".pdf,.docx,.docm,.html,.htm,.md,.markdown,.txt,application/pdf,text/plain,text/html,text/markdown";

type Props = { onFile: (file: File) => void; again?: boolean };

/** Opens the system's own dialog. */
export function Upload({ onFile, again = false }: Props) {
  const say = useStrings(roleStrings);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small={again} onPress={() => input.current?.click()}>
        <Icon of={ArrowUp} />
        {say(again ? "upload.again" : "upload")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        data-testid={again ? "job-description-again" : "job-description"}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </>
  );
}
