import { type Ref, useState } from "react";
import { useT } from "../i18n";
import { Button, Confirm } from "../ui";

type Props = { onReplace: () => void; isPending: boolean; ref?: Ref<HTMLButtonElement> };

/** Asks first, because the link that was sent ends. */
export function ReplaceLink({ onReplace, isPending, ref }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const replace = () => {
    setAsking(false);
    onReplace();
  };
  return (
    <>
      <Button {...(ref && { ref })} small isPending={isPending} onPress={() => setAsking(true)}>
        {t("Create new link")}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Create a new link?")}
        action={t("Create new link")}
        onConfirm={replace}
      >
        <p>{t("The link that you sent stops working.")}</p>
      </Confirm>
    </>
  );
}
