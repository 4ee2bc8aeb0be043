import { useEffect, useRef, useState } from "react";
import { client, ifMatch, slugOf } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, Dialog, TextField } from "../../shared/ui";
import { readGroup, useRefresh } from "./data";
import type { Group } from "./launchRules";
import { groupRules } from "./rules";
import { strings } from "./strings";

/** Starts from the name that the server has now; when somebody else was faster, both names are shown. */
export function RenameGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const say = useStrings(strings);
  const refresh = useRefresh();
  const etag = useRef("");
  const [theirs, setTheirs] = useState<string>();
  const form = useProblemForm({
    defaultValues: { name: group.name ?? "" },
    slugs: { "group-name-taken": { field: "name", text: () => say("groupTaken") } },
  });
  const { errors, isSubmitting } = form.formState;
  const { reset } = form;

  useEffect(() => {
    let stale = false;
    readGroup(group.id).then(
      (read) => {
        if (!stale) {
          etag.current = read.etag;
          reset({ name: read.value.name ?? "" }, { keepDirtyValues: true });
        }
      },
      // Saving reads it again and says what is wrong.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [group.id, reset]);

  const rename = form.send(async ({ name }) => {
    etag.current ||= (await readGroup(group.id)).etag;
    try {
      await client.PATCH("/api/groups/{groupId}", {
        params: { path: { groupId: group.id }, ...ifMatch(etag.current) },
        body: { name: name.trim() },
      });
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        const now = await readGroup(group.id);
        etag.current = now.etag;
        setTheirs(now.value.name);
      }
      throw error;
    }
    onClose();
    await refresh();
  });
  return (
    <Dialog open heading={say("renameHeading", { name: group.name ?? "" })} onClose={onClose}>
      <form className="field" onSubmit={rename} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={say("name")}
          hint={theirs && theirs !== form.watch("name") ? say("now", { value: theirs }) : undefined}
          error={errors.name?.message}
          autoComplete="off"
          {...form.register("name", groupRules)}
        />
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("save")}
          </Button>
          <Button onPress={onClose}>{say("back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
