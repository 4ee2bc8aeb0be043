import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";

type Props = {
  text: string;
  label?: ReactNode;
  small?: boolean;
  /** Names the row in which it stands. */
  about?: string;
};

/** Copies `text`; where the browser does not allow it, says so and leaves the text to be selected. */
export function CopyButton({ text, label, small, about }: Props) {
  const t = useT();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const word = t(state === "copied" ? "Copied" : "Copy");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <>
      <Button
        onPress={copy}
        {...(small ? { small } : {})}
        {...(about && { "aria-label": t("{{word}}: {{text}}", { word, text: about }) })}
      >
        <Icon of={state === "copied" ? Check : Copy} />
        {state === "copied" ? word : (label ?? word)}
      </Button>
      <span className={state === "refused" ? "meta" : "sr"} role="status">
        {state === "copied" && t("Copied")}
        {state === "refused" &&
          t("This browser doesn’t allow copying here. Select the text and copy it yourself.")}
      </span>
    </>
  );
}
