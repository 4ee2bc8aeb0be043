import { useState } from "react";
import { client, ProblemError } from "../../../../shared/api";
import { formatFullTime, msg, useT } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { Button, Checkbox, TextField, useFaultFocus } from "../../../../shared/ui";
import running from "../../running.module.css";
import type { MailTrouble, Survey } from "../../types";
import { useReason } from "../useReason";
import { sameMailbox } from "./sameMailbox";
import { useAddressBook } from "./useAddressBook";
import { useMailCall } from "./useMailCall";

type Props = {
  survey: Survey;
  trouble: MailTrouble;
};

const troubleStates = {
  refused: msg("Rejected {{time}}: {{reason}}."),
  unknown: msg(
    "The mail server dropped the connection {{time}}. The email may have been delivered, so it’s only sent again if you say so.",
  ),
  returned: msg("Bounced {{time}}: {{reason}}."),
  reported: msg("Bounced, as you reported {{time}}."),
};

/**
 * Shows a person whom no email has reached, and sends the same link to a corrected address or puts
 * it on the sheet.
 */
export function TroubleRow({ survey, trouble }: Props) {
  const t = useT();
  const reasonOf = useReason();
  const [address, setAddress] = useState(trouble.address);
  const corrected = address.trim();
  const path = { surveyId: survey.id, mailId: trouble.id };
  const book = useAddressBook(trouble);
  const [keeps, setKeeps] = useState(true);
  const [printing, setPrinting] = useState(false);
  // The link of a mail that came back counts as taken already.
  const takes = trouble.state !== "returned";
  const elsewhere = corrected !== "" && !sameMailbox(corrected, trouble.address);
  const offers = book.knows && corrected !== "" && corrected !== trouble.address;
  const resend = useMailCall(survey.id, async () => {
    const body = { address: corrected };
    const answer = await client.POST("/api/surveys/{surveyId}/mails/{mailId}/resend", {
      params: { path },
      body,
    });
    if (offers && keeps) await book.keep(corrected);
    return answer;
  });
  const print = useMailCall(survey.id, () =>
    client.POST("/api/surveys/{surveyId}/mails/{mailId}/print", { params: { path } }),
  );
  const refused = resend.error instanceof ProblemError ? resend.error.faults[0] : undefined;
  const form = useFaultFocus(refused);
  const when = formatFullTime(trouble.changedAt, survey.zone);
  return (
    <li>
      <div>
        <b style={{ fontWeight: 550, overflowWrap: "anywhere" }}>{trouble.address}</b>
        <span className="meta">
          {trouble.name}.{" "}
          {t(troubleStates[stateOf(trouble)], { reason: reasonOf(trouble.reason), time: when })}
        </span>
      </div>
      <Button
        small
        look="plain"
        isPending={print.isPending}
        {...(takes ? { "aria-expanded": printing } : {})}
        onPress={() => (takes ? setPrinting(!printing) : print.mutate(undefined))}
      >
        {t("Print the link instead")}
        <span className="sr"> {trouble.name}</span>
      </Button>
      <form
        ref={form}
        noValidate
        style={{ gridColumn: "1 / -1" }}
        onSubmit={(event) => {
          event.preventDefault();
          resend.mutate(undefined);
        }}
      >
        <div className={running.again}>
          <TextField
            label={t("Send the same link to")}
            type="email"
            autoComplete="off"
            value={address}
            error={refused && faultText(refused, "email")}
            onChange={(event) => {
              setAddress(event.target.value);
              resend.reset();
            }}
          />
          <Button type="submit" isPending={resend.isPending}>
            {t("Resend")}
          </Button>
        </div>
        {offers && (
          <Checkbox className={running.check} checked={keeps} onTick={setKeeps}>
            {t("Save this address for {{name}}", { name: trouble.name })}
          </Checkbox>
        )}
        <p className="meta">{t("Only possible if it hasn’t been used. You don’t see the link.")}</p>
        {takes && (printing || elsewhere) && (
          <p className={`tint ${running.taken}`} role="status">
            {t(
              "This gives you access to the link. Everyone who was asked can see how many such links there are in that group, and {{who}} gets an email about it. An answer through it doesn’t count towards the {{k}} answers a group needs, and you have to announce the closing time a day ahead.",
              { who: trouble.name, k: survey.k },
            )}
          </p>
        )}
        {printing && (
          <div className={`row ${running.taken}`}>
            <Button
              look="primary"
              isPending={print.isPending}
              onPress={() => print.mutate(undefined)}
            >
              {t("Print the link instead")}
            </Button>
          </div>
        )}
        {!refused && <ProblemNote error={resend.error ?? print.error} />}
      </form>
    </li>
  );
}

/** Returns the state; without a reason it was the lead who reported the bounce. */
const stateOf = ({ state, reason }: MailTrouble) =>
  state === "returned" && reason === "" ? "reported" : state;
