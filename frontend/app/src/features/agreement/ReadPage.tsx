import { useSuspenseQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { useParams } from "react-router";
import { client, useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { Crumb } from "../../shared/layout";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, Icon, TextArea, tell, useFocusBack } from "../../shared/ui";
import { agreementPath, textQuery } from "./queries";
import { AgreementBody } from "./text/AgreementBody";
import type { TextClause } from "./types";

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
        below={(clause) => !isOwn && <Remark agreementId={agreementId} clause={clause} />}
      />
    </>
  );
}

function Remark({ agreementId, clause }: { agreementId: string; clause: TextClause }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const { register, send, reset, formState, failure } = useProblemForm<{ text: string }>({
    defaultValues: { text: "" },
  });
  const save = send(async ({ text }) => {
    const body = { clauseId: clause.id, text: text.trim() };
    await client.POST("/api/agreements/{agreementId}/remarks", {
      params: agreementPath(agreementId),
      body,
    });
    reset();
    setOpen(false);
    tell(t("Sent. The lead can read it in their log."));
  });
  if (!open) {
    return (
      <p className="no-print">
        <Button
          small
          look="plain"
          ref={opener}
          aria-label={t("Comment on: {{text}}", { text: clause.text })}
          onPress={() => setOpen(true)}
        >
          {t("Comment", { context: "verb" })}
        </Button>
      </p>
    );
  }
  return (
    <form className="no-print" onSubmit={save} noValidate>
      <TextArea
        autoFocus
        dir="auto"
        label={t("Your comment")}
        hint={t("The lead sees it with your name.")}
        maxLength={1000}
        error={formState.errors.text?.message}
        {...register("text", { validate: (text) => Boolean(text.trim()) || t("Enter a comment.") })}
      />
      <ProblemNote error={failure} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={formState.isSubmitting}>
          {t("Send")}
        </Button>
        <Button small look="plain" onPress={() => setOpen(false)}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
