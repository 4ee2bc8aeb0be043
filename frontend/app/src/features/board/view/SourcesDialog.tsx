import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { boardsQuery, client, slugOf, versioned } from "../../../shared/api";
import { changes } from "../../../shared/changes";
import { type Message, msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Cancel, Dialog, FieldMessage, Skeleton } from "../../../shared/ui";
import { unusedModelOf } from "../gather/languageModel";
import { changeSources, startSynthesis } from "../queries";
import type { Board } from "../types";
import { useEditor } from "./editor/boardEditor";
import { SourceChoice, useWritten } from "./SourceChoice";
import { toggledSource, useSources } from "./sources";

type Props = { onDone: () => void };

/** Suggests themes anew: from the same answers, from more surveys or fewer, with the role or without. */
export function SourcesDialog({ onDone }: Props) {
  const t = useT();
  return (
    <Dialog open onClose={onDone} heading={t("Suggest themes again")}>
      <Suspense fallback={<Skeleton />}>
        <Read onDone={onDone} />
      </Suspense>
    </Dialog>
  );
}

/**
 * Shows the sources at the moment of opening, so that changes of other tabs since then are not
 * overwritten unnoticed.
 */
function Read({ onDone }: Props) {
  const { store } = useEditor();
  const { id } = store;
  const { data, error } = useQuery({
    queryKey: ["boards", id, "sources"],
    queryFn: async () => {
      await changes.drain();
      const params = { path: { boardId: id } };
      return versioned(client.GET("/api/boards/{boardId}", { params }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const sources = useSources();
  const written = useWritten();
  if (error) return <ProblemNote error={error} />;
  if (!data || !sources || written === undefined) return <Skeleton />;
  return (
    <Choose
      key={data.etag}
      board={data.value}
      etag={data.etag}
      sources={sources}
      written={written}
      onDone={onDone}
    />
  );
}

type ChooseProps = Props & {
  board: Board;
  etag: string;
  sources: NonNullable<ReturnType<typeof useSources>>;
  written: boolean;
};

function Choose({ board, etag, sources, written, onDone }: ChooseProps) {
  const t = useT();
  const boards = useSuspenseQuery(boardsQuery).data;
  const present = board.surveys.map(({ id }) => id);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(present));
  const [role, setRole] = useState(board.role);
  const [fault, setFault] = useState<Message>();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const listed = new Set(sources.map(({ survey }) => survey.id));
  const surveyIds = [...new Set([...present, ...picked])].filter(
    (id) => picked.has(id) && listed.has(id),
  );
  const gather = async () => {
    const same = role === board.role && surveyIds.join() === present.join();
    const none = surveyIds.length === 0 && !role;
    setFault(none ? msg("Keep at least one.") : undefined);
    if (none) return;
    setPending(true);
    setFailure(undefined);
    try {
      // Who chose to group without the language model goes on without it.
      if (same) await startSynthesis(board.id, unusedModelOf(board) !== undefined);
      else await changeSources(board.id, etag, { surveyIds, role });
      onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <SourceChoice
        sources={sources}
        boards={boards.filter(({ id }) => id !== board.id)}
        picked={picked}
        onPick={(id) => setPicked(toggledSource(picked, id))}
        written={written}
        role={role}
        onRole={setRole}
      />
      <p>
        {t(
          "Tenward suggests themes from scratch. Whatever you placed, named or decided stays, but you can’t undo your earlier changes any more. Quotes from answers you remove disappear.",
        )}
      </p>
      <FieldMessage text={fault && t(fault)} />
      <ProblemNote
        error={failure}
        {...(slugOf(failure) === "published" && {
          title: t("You can’t remove answers from people who can read this board"),
        })}
      />
      <div className="row">
        <Button look="primary" onPress={gather} isPending={pending}>
          {t("Suggest themes again")}
        </Button>
        <Cancel />
      </div>
    </>
  );
}
