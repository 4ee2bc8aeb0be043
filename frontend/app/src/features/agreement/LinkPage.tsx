import { Printer } from "lucide-react";
import { useSearchParams } from "react-router";
import { client, versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { OpenedLink } from "../../shared/link";
import { Button, Icon } from "../../shared/ui";
import { AgreementBody } from "./text/AgreementBody";
import { Remark } from "./text/Remark";

/** An agreement behind its link, for whoever holds that, in the reader's language. */
export function Component() {
  const t = useT();
  const number = Number(useSearchParams()[0].get("version")) || undefined;
  return (
    <OpenedLink
      name={`agreement-link ${number ?? ""}`}
      heading={t("Role agreement")}
      read={(secret) =>
        versioned(
          client.POST("/api/agreements/open", { body: { secret, ...(number && { number }) } }),
        )
      }
      once
    >
      {(agreement, secret) => (
        <AgreementBody
          of={agreement}
          at={(version) => ({ search: `?version=${version.number}`, hash: `#${secret}` })}
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
