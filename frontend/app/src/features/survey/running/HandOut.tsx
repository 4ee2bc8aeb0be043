import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { mailQuery } from "../queries";
import type { Survey } from "../types";
import { runningStrings } from "./strings";

/** The way to the links that no mail takes there: without it nobody can answer. */
export function HandOut({ survey: { id, delivery, invited = 0 } }: { survey: Survey }) {
  const say = useStrings(runningStrings);
  const byMail = delivery === "mail";
  const mail = useQuery({ ...mailQuery(id), enabled: byMail }).data;
  const links = byMail ? invited - (mail?.total ?? invited) : invited;
  if (links === 0) return null;
  return (
    <ButtonLink look="primary" to={`/surveys/${id}/links`}>
      <Icon of={Printer} />
      {say("hand-out", { count: links })}
    </ButtonLink>
  );
}
