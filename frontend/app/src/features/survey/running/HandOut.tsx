import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useT } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { mailQuery } from "../queries";
import type { Survey } from "../types";

/** The way to the links that no mail takes there: without it nobody can answer. */
export function HandOut({ survey: { id, delivery, invited = 0 } }: { survey: Survey }) {
  const t = useT();
  const byMail = delivery === "mail";
  const mail = useQuery({ ...mailQuery(id), enabled: byMail }).data;
  const links = byMail ? invited - (mail?.total ?? invited) : invited;
  if (links === 0) return null;
  return (
    <ButtonLink look="primary" to={`/surveys/${id}/links`}>
      <Icon of={Printer} />
      {t("Hand out {{count}} link | Hand out {{count}} links", { count: links })}
    </ButtonLink>
  );
}
