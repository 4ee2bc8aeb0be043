import { client, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { OpenedLink } from "../../shared/link";
import { Guest } from "./guest/Guest";
import { guestKey } from "./guest/queries";

/** Shows what two people share at a link, to the one without an account. */
export function Component() {
  const t = useT();
  return (
    <OpenedLink
      name={guestKey("")[0]}
      heading={t("Your one-on-ones")}
      read={(secret) => versioned(client.POST("/api/talks/open", { body: { secret } }))}
    >
      {(talk, secret) => <Guest talk={talk} secret={secret} />}
    </OpenedLink>
  );
}
