import { Undo2, X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { useStrings } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { uiStrings } from "./strings";
import styles from "./Toast.module.css";

type Message = { text: string; undo?: () => void };

const queue = new ToastQueue<Message>({ maxVisibleToasts: 1 });
const shortest = 10_000;
let shown: { key: string; since: number } | undefined;

/** Says what was done. With `undo` it stays until the next message or until it is closed. */
export function tell(text: string, undo?: () => void): void {
  if (shown) {
    queue.close(shown.key);
  }
  const key = queue.add({ text, ...(undo ? { undo } : {}) }, undo ? {} : { timeout: shortest });
  shown = { key, since: Date.now() };
}

/** The next action has begun: what could be undone before is settled, once it stood for ten seconds. */
export function settle(): void {
  if (shown && Date.now() - shown.since >= shortest) {
    queue.close(shown.key);
    shown = undefined;
  }
}

export function Toasts() {
  const say = useStrings(uiStrings);
  return (
    <ToastRegion queue={queue} className={styles.region ?? ""} aria-label={say("messages")}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast ?? ""}>
          <ToastContent className={styles.text ?? ""}>{toast.content.text}</ToastContent>
          {toast.content.undo && (
            <Button
              small
              onPress={() => {
                queue.close(toast.key);
                toast.content.undo?.();
              }}
            >
              <Icon of={Undo2} />
              {say("undo")}
            </Button>
          )}
          <Button small iconOnly aria-label={say("dismiss")} onPress={() => queue.close(toast.key)}>
            <Icon of={X} />
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
