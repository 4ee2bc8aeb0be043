import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useT } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";

type Props = { text: string; label?: ReactNode; small?: boolean };

/** Copies `text`; where the browser does not allow it, says so and leaves the text to be selected. */
export function CopyButton({ text, label, small }: Props) {
  const t = useT();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
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
      <Button onPress={copy} {...(small ? { small } : {})}>
        <Icon of={state === "copied" ? Check : Copy} />
        {state === "copied" ? t("Copied") : (label ?? t("Copy"))}
      </Button>
      <span className={state === "refused" ? "meta" : "sr"} role="status">
        {state === "copied" && t("Copied")}
        {state === "refused" &&
          t("This browser doesn’t allow copying here. Select the text and copy it yourself.")}
      </span>
    </>
  );
}
