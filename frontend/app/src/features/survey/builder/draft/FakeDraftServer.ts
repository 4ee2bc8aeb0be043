import { ProblemError, type Versioned } from "../../../../shared/api";
import { memory } from "../../../../test/memory";
import type { Survey, SurveyChange } from "../../types";
import { openDraft } from "./Draft";
import { onTrack } from "./story";

/* For tests. */

const changed = () =>
  new ProblemError({ type: "/problems/changed-meanwhile", title: "Changed", status: 412 });

/** A server that keeps one draft and counts its versions. */
export class FakeDraftServer {
  version = 1;
  survey: Survey = onTrack;
  saves: SurveyChange[] = [];
  fails: unknown[] = [];
  readonly storage = memory();
  readonly kept = this.storage.kept;
  now = (): Versioned<Survey> => ({ value: this.survey, etag: `"${this.version}"` });
  elsewhere(change: Partial<Survey>) {
    this.survey = { ...this.survey, ...change };
    this.version++;
  }
  open = () =>
    openDraft(this.now(), {
      kept: this.storage,
      tab: { name: "tab", open: new Set(["tab"]) },
      read: async () => this.now(),
      save: async (change, { etag }) => {
        const failure = this.fails.shift();
        if (failure) throw failure;
        if (etag !== `"${this.version}"`) throw changed();
        this.saves.push(change);
        this.elsewhere(change as Partial<Survey>);
        return this.now();
      },
    });
}
