import { ArrowUp } from "lucide-react";
import { useRef } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";

const accepted =
  ".pdf,.docx,.docm,.html,.htm,.md,.markdown,.txt,application/pdf,text/plain,text/html,text/markdown";

type Props = { onFile: (file: File) => void; again?: boolean };

/** Opens the system's own dialog. */
export function Upload({ onFile, again = false }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small={again} onPress={() => input.current?.click()}>
        <Icon of={ArrowUp} />
        {t(again ? "Choose file" : "Upload job description")}
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
