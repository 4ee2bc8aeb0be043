import { useSuspenseQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useParams } from "react-router";
import { client, useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { Crumb } from "../../shared/layout";
import { Button, Icon } from "../../shared/ui";
import { agreementPath, textQuery } from "./queries";
import { AgreementBody } from "./text/AgreementBody";
import { Remark } from "./text/Remark";

/** An agreement as members of the workspace read it; what they say at a clause reaches its lead, in their name. */
export function Component() {
  const t = useT();
  const { agreementId = "" } = useParams();
  const text = useSuspenseQuery(textQuery(agreementId)).data;
  const isOwn = useMe().name === text.lead;
  return (
    <>
      <Crumb way={[{ to: "/shared", name: t("Other leads’ agreements") }]} here={text.lead} />
      <AgreementBody
        of={text}
        at={({ id }) => `/shared/agreements/${id}`}
        actions={
          <span className="row no-print">
            <Button small look="plain" onPress={() => print()}>
              <Icon of={Printer} /> {t("Print")}
            </Button>
            <a
              className="b b-s b-0"
              href={`/api/agreements/${agreementId}/downloads/markdown`}
              download
            >
              <Icon of={Download} /> {t("Markdown")}
            </a>
          </span>
        }
        below={(clause) =>
          !isOwn && (
            <Remark
              clause={clause}
              onSend={({ text }) =>
                client.POST("/api/agreements/{agreementId}/remarks", {
                  params: agreementPath(agreementId),
                  body: { clauseId: clause.id, text },
                })
              }
            />
          )
        }
      />
    </>
  );
}
