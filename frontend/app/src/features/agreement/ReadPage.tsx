import { useSuspenseQuery } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { useParams } from "react-router";
import { client, useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb } from "../../shared/layout";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, Icon, TextArea, tell, useFocusBack } from "../../shared/ui";
import { at, textQuery } from "./queries";
import { agreementStrings } from "./strings";
import { Text } from "./text/Text";
import type { TextClause } from "./types";

/** An agreement as members of the workspace read it; what they say at a clause reaches its lead, in their name. */
export function Component() {
  const say = useStrings(agreementStrings);
  const { agreementId = "" } = useParams();
  const text = useSuspenseQuery(textQuery(agreementId)).data;
  const isOwn = useMe().name === text.lead;
  return (
    <>
      <Crumb way={[{ to: "/agreements", name: say("others.title") }]} here={text.lead} />
      <Text
        of={text}
        actions={
          <span className="row no-print">
            <Button small look="plain" onPress={() => print()}>
              <Icon of={Printer} /> {say("print")}
            </Button>
            <a
              className="b b-s b-0"
              href={`/api/agreements/${agreementId}/downloads/markdown`}
              download
            >
              <Icon of={Download} /> {say("markdown")}
            </a>
          </span>
        }
        below={(clause) => !isOwn && <Remark agreementId={agreementId} clause={clause} />}
      />
    </>
  );
}

function Remark({ agreementId, clause }: { agreementId: string; clause: TextClause }) {
  const say = useStrings(agreementStrings);
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const { register, send, reset, formState, failure } = useProblemForm<{ text: string }>({
    defaultValues: { text: "" },
  });
  const save = send(async ({ text }) => {
    const body = { clauseId: clause.id, text: text.trim() };
    await client.POST("/api/agreements/{agreementId}/remarks", { params: at(agreementId), body });
    reset();
    setOpen(false);
    tell(say("remark.said"));
  });
  if (!open) {
    return (
      <p className="no-print">
        <Button
          small
          look="plain"
          ref={opener}
          aria-label={say("remark.which", { text: clause.text })}
          onPress={() => setOpen(true)}
        >
          {say("remark")}
        </Button>
      </p>
    );
  }
  return (
    <form className="no-print" onSubmit={save} noValidate>
      <TextArea
        autoFocus
        dir="auto"
        label={say("remark.label")}
        hint={say("remark.hint")}
        maxLength={1000}
        error={formState.errors.text?.message}
        {...register("text", { validate: (text) => Boolean(text.trim()) || say("remark.missing") })}
      />
      <ProblemNote error={failure} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={formState.isSubmitting}>
          {say("remark.save")}
        </Button>
        <Button small look="plain" onPress={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
