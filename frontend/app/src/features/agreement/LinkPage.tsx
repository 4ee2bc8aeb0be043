import { Printer } from "lucide-react";
import { client, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { OpenedLink } from "../../shared/link";
import { Button, Icon } from "../../shared/ui";
import { AgreementBody } from "./text/AgreementBody";
import { Remark } from "./text/Remark";

/** An agreement behind its link, for whoever holds that, in the reader's language. */
export function Component() {
  const t = useT();
  return (
    <OpenedLink
      name="agreement-link"
      heading={t("Role agreement")}
      read={(secret) => versioned(client.POST("/api/agreements/open", { body: { secret } }))}
      once
    >
      {(agreement, secret) => (
        <AgreementBody
          of={agreement}
          actions={
            <span className="no-print">
              <Button small look="plain" onPress={() => print()}>
                <Icon of={Printer} /> {t("Print")}
              </Button>
            </span>
          }
          below={(clause) => (
            <Remark
              clause={clause}
              asksName
              onSend={({ name, text }) =>
                client.POST("/api/agreements/open/remarks", {
                  body: { secret, clauseId: clause.id, name, text },
                })
              }
            />
          )}
        />
      )}
    </OpenedLink>
  );
}
