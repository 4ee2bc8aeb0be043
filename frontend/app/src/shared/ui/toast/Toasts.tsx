import { Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { useLocation } from "react-router";
import { useT } from "../../i18n";
import { Button } from "../Button";
import { Icon } from "../Icon";
import styles from "./Toasts.module.css";
import { leaveSteps, queue } from "./tell";

/** Where messages appear; loaded after the page they belong to. */
export function Toasts() {
  const t = useT();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read here, but a page is left when it changes
  useEffect(() => leaveSteps, [pathname]);
  return (
    <ToastRegion queue={queue} className={styles.region ?? ""} aria-label={t("Messages")}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast ?? ""}>
          <ToastContent className={styles.text ?? ""}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <span className={styles.acts}>
            {toast.content.undo && (
              <Button
                small
                onPress={() => {
                  queue.close(toast.key);
                  toast.content.undo?.();
                }}
              >
                <Icon of={Undo2} />
                {t("Undo")}
              </Button>
            )}
            <Button
              small
              iconOnly
              aria-label={t("Close message")}
              onPress={() => queue.close(toast.key)}
            >
              <Icon of={X} />
            </Button>
          </span>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
