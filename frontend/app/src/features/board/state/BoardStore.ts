import { ProblemError, UnreachableError, uuid } from "../../../shared/api";
import type { Board, Delta } from "../types";
import { apply } from "./apply";
import type { BoardPorts } from "./BoardPorts";
import type { BoardSaving, BoardView } from "./BoardView";
import { type BoardChange, type BoardStep, isWish, themeOf } from "./changes";
import { isAboutBoard, isNotFound, isPassing } from "./failures";
import { inTurns } from "./inTurns";
import { Material } from "./material";
import { OptimisticState, type Ways } from "./OptimisticState";
import type { Contested } from "./outcomes";
import type { PendingChange, Undone } from "./PendingChanges";
import { RemoteUndo, type UndoResult } from "./RemoteUndo";
import { nameBefore, replacedBy } from "./renames";
import { Slider } from "./Slider";
import { hearing, isSame, reconciled, type Sheet, sheetOf, withDelta } from "./sheet";
import { goesOn } from "./timeline";
import { contestedBy, goneOnFrom, saidBefore, stillStands } from "./verdicts";
import { sameVerdict } from "./verdictValues";

const tryAgain = 5_000;
/** ms; to send something takes as long as to draw it. */
const aFrame = 17;

/** Changed places that are taken within a frame beside all else. */
const few = 100;

type Heard = { delta: Delta; made: { base: Sheet; sheet: Sheet } | undefined };

/**
 * One board on one page. Every change is drawn at once and sent in order; what the server answers takes its place. What it
 * refuses is drawn back. Unsent changes outlive the connection and the page.
 */
export class BoardStore {
  #base: Sheet;
  readonly #optimistic = new OptimisticState();
  readonly #remoteUndo = new RemoteUndo();
  #slider: Slider | undefined;
  /** What the next change is made of. */
  #drawn: Sheet;
  #version: number;
  #lines: PendingChange[];
  #undone: readonly Undone[] = [];
  /** What the server would take back or do again. */
  #told: Ways;
  #view: BoardView;
  #busy: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<() => void>();

  constructor(
    board: Board,
    private readonly ports: BoardPorts,
  ) {
    this.#base = sheetOf(board);
    this.#drawn = this.#base;
    this.#version = board.version;
    this.#lines = ports.pending.lines();
    this.#follow(board.version);
    const undone = ports.pending.undone();
    if (undone && !this.#isOthers(board.version - undone.version)) this.#undone = undone.steps;
    const { undo, redo } = board;
    this.#told = { undo, redo };
    const saving: BoardSaving = { is: this.#lines.length > 0 ? "saving" : "saved" };
    const material = new Material(board);
    const still = { arrangement: 0, arranging: false };
    this.#view = { sheet: this.#base, material, saving, undo, redo, ...still };
    this.#draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Is told when something else is the last that was done, here or in another tab. */
  readonly onStep = (follower: () => void): (() => void) => {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  };

  readonly view = (): BoardView => this.#view;

  /** Draws a change and sends it after those before it. */
  change(wish: BoardChange): void {
    this.#undone = [];
    this.#add(wish);
  }

  #add(step: BoardStep): PendingChange {
    const last = this.#lines.at(-1);
    const from = last && !last.sent && goesOn(step, last.step) ? this.#lines.pop() : undefined;
    const known = from ?? { ...nameBefore(this.#drawn, step), ...saidBefore(this.#drawn, step) };
    const line: PendingChange = { ...known, id: uuid(), step, sent: false };
    if (!isWish(step)) line.seen = this.#version;
    this.#lines.push(line);
    this.#keep();
    this.#stepped();
    this.#draw({ is: this.#view.saving.is === "offline" ? "offline" : "saving" });
    this.#flushIn(aFrame);
    return line;
  }

  /**
   * Takes the last change back: an unsent one is forgotten, of others the server knows what was before.
   *
   * @returns what the server made of it; undefined when it is drawn already
   */
  undo(): Promise<UndoResult | undefined> | undefined {
    const last = this.#lines.at(-1);
    if (last && !last.sent && isWish(last.step)) {
      this.#undone = [...this.#undone, last.step];
      this.#lines.pop();
      this.#keep();
      this.#stepped();
      this.#draw(this.#lines.length === 0 ? { is: "saved" } : this.#view.saving);
      return undefined;
    }
    if (this.#undone.length > 0) this.#undone = [...this.#undone, "asked"];
    return this.#leap({ kind: "undo" });
  }

  /** Does again what was taken back last: of a change that never left, only this page knows. As {@link undo}. */
  redo(): Promise<UndoResult | undefined> | undefined {
    const last = this.#undone.at(-1) ?? "asked";
    this.#undone = this.#undone.slice(0, -1);
    return this.#leap(last === "asked" ? { kind: "redo" } : last);
  }

  #leap(step: BoardStep): Promise<UndoResult | undefined> | undefined {
    const before = this.#drawn;
    const { id } = this.#add(step);
    return this.#drawn === before && !isWish(step) ? this.#remoteUndo.ask(id) : undefined;
  }

  /** Sends what is left from before, and from then on again and again until it has arrived. */
  enter(): void {
    this.#left = false;
    void this.flush();
  }

  /** Sends what is left once more, then nothing on its own; what did not arrive stays in this browser. */
  async leave(): Promise<void> {
    this.#left = true;
    await this.flush();
  }

  /** Sends what is left; resolves when nothing is under way. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#busy ??= this.#sendAll().finally(() => {
      this.#busy = undefined;
    });
    return this.#busy;
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** Fetches what other tabs did. */
  async look(): Promise<void> {
    if (this.#busy) return;
    try {
      await this.#catchUp();
      if (this.#lines.length > 0) await this.flush();
      else if (["offline", "failed"].includes(this.#view.saving.is)) this.#draw({ is: "saved" });
    } catch (error) {
      if (!isPassing(error)) this.#fail(error);
      else if (error instanceof UnreachableError) this.#draw({ is: "offline" });
    }
  }

  /** Asks what the slider would make, so that it is drawn at once. Without an answer the slider waits for the server. */
  async prepare(): Promise<void> {
    const { material } = this.#view;
    try {
      const slider = new Slider(await this.ports.suggestions(), material, this.ports.inTurn);
      if (material !== this.#view.material) return;
      this.#slider = slider;
      slider.foresee(this.#drawn, this.#view.sheet);
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error;
    }
  }

  /** Takes over what a closed tab left behind. */
  adopt(lines: PendingChange[]): void {
    if (lines.length === 0) return;
    this.#lines = [...lines, ...this.#lines];
    this.#keep();
    this.#draw({ is: "saving" });
    void this.flush();
  }

  async reload(): Promise<void> {
    const board = await this.ports.read();
    this.#base = sheetOf(board);
    this.#version = board.version;
    this.#optimistic.forget();
    this.#undone = [];
    this.#slider = undefined;
    this.#told = { undo: board.undo, redo: board.redo };
    // What is half written or half chosen stands on a theme that is drawn.
    const arrangement = this.#view.arrangement + (this.ports.writing() ? 0 : 1);
    this.#view = { ...this.#view, material: new Material(board), arrangement };
    this.#draw();
    void this.prepare();
  }

  async #sendAll(): Promise<void> {
    try {
      for (let line = this.#lines[0]; line; line = this.#lines[0]) await this.#send(line);
      this.#draw({ is: "saved" });
    } catch (error) {
      if (isPassing(error)) {
        this.#draw(error instanceof UnreachableError ? { is: "offline" } : { is: "saving" });
        if (!this.#left) this.#flushIn(tryAgain);
      } else {
        this.#fail(error);
      }
    }
  }

  #fail(error: unknown): void {
    this.#draw({ is: "failed", error, unsent: this.#lines.length > 0 });
  }

  async #send(line: PendingChange): Promise<void> {
    // The news may be that the theme is gone.
    const { name = "" } = this.#view.sheet.themes.get(themeOf(line.step) ?? "") ?? {};
    if (line.sent && (await this.#isSettled(line))) {
      this.#drop(line);
      if (line.replaces) this.ports.replaced(line.replaces);
      return;
    }
    // Only now is it known what another tab named or decided there: the answer has what is new already.
    if (line.was !== undefined) await this.#catchUp();
    // Taken back meanwhile.
    if (!this.#lines.includes(line)) return;
    const contested = contestedBy(line, this.#base);
    if (contested) return this.#giveBack(line, contested);
    const replaces = replacedBy(line, this.#base) ?? line.replaces;
    if (replaces) line.replaces = replaces;
    line.sent = true;
    if (!isWish(line.step)) line.named = true;
    this.#keep();
    this.#remoteUndo.leaves(line, this.#told, this.#base);
    try {
      const before = { sheet: this.#base, version: this.#version };
      const { delta, made } = await this.#hear(this.#call(line));
      if (this.#isOthers(delta.version - before.version)) this.#undone = [];
      this.#follow(delta.version);
      const isOwn = !delta.reload && delta.version === before.version + 1;
      const begun = isOwn ? this.#begun() : [];
      this.#drop(line);
      await this.#take({ delta, made }, () =>
        this.#optimistic.arrived(line, before, { sheet: this.#base, version: delta.version }),
      );
      this.#beginAnew(begun);
      this.#remoteUndo.arrived(line.id, this.#base);
      if (replaces) this.ports.replaced(replaces);
      this.ports.shout();
    } catch (error) {
      if (isPassing(error) || isAboutBoard(error)) throw error;
      // Where the whole board is gone, asking for it fails as well, and the change is kept.
      if (isNotFound(error)) await this.#catchUp();
      const { step } = line;
      this.#giveUp(line);
      const overtaken = this.#lines.some((later) => goesOn(later.step, step));
      // Told as soon as it is drawn back: no page is shown without its words, and no lost connection comes in between.
      this.#draw();
      this.ports.refused({ step, error, name, overtaken });
      await this.#catchUp();
    }
  }

  /** What another tab decided stands. A verdict that was taken back, or for which a later one waits, is not asked about. */
  #giveBack(line: PendingChange, contested: Contested): void {
    const gone = this.#giveUp(line);
    this.#draw();
    const isReplaced = this.#lines.some(({ step }) => goesOn(step, line.step));
    if (!isReplaced && stillStands(gone)) this.ports.contested(contested);
  }

  /**
   * Drops what is not done, and the ways back and forth from it: they would lead elsewhere. A verdict that began where it
   * would have led begins where it began itself.
   *
   * @returns what is dropped
   */
  #giveUp(line: PendingChange): readonly PendingChange[] {
    const begun = this.#begun();
    const rest = this.#lines.slice(this.#lines.indexOf(line) + 1);
    const next = rest.findIndex(({ step }) => isWish(step));
    const gone = [line, ...(next < 0 ? rest : rest.slice(0, next))];
    // What was to be taken back first still stands, and what followed it would no longer follow.
    if (gone.some(({ step }) => !isWish(step))) this.#undone = [];
    for (const each of gone) {
      this.#drop(each);
      this.#remoteUndo.arrived(each.id);
    }
    if (line.step.kind === "verdict") {
      const later = goneOnFrom(line, this.#lines);
      if (later && line.was) later.was = line.was;
      this.#keep();
    } else {
      this.#draw();
      this.#beginAnew(begun);
    }
    return gone;
  }

  /** The verdicts that wait and begin where the page draws that they do. */
  #begun(): readonly PendingChange[] {
    return this.#lines.filter((line) => {
      const { was } = saidBefore(this.#optimistic.before(line) ?? this.#base, line.step);
      return was && typeof line.was === "object" && sameVerdict(was, line.was);
    });
  }

  /** They begin where what this page did itself has turned out to lead: that was no other tab. */
  #beginAnew(begun: readonly PendingChange[]): void {
    for (const line of begun.filter((each) => this.#lines.includes(each))) {
      Object.assign(line, saidBefore(this.#optimistic.before(line) ?? this.#base, line.step));
    }
    if (begun.length > 0) this.#keep();
  }

  #call({ id, step, seen }: PendingChange): Promise<Delta> {
    // The server refuses to lead from there once there is something newer.
    const after = seen ?? this.#version;
    if (step.kind === "undo") return this.ports.undo({ id, after });
    if (step.kind === "redo") return this.ports.redo({ id, after });
    return this.ports.send(step, after);
  }

  /** Whether a change without an answer need not be sent again: it has arrived, and doing it again would change nothing. */
  async #isSettled({ step, named }: PendingChange): Promise<boolean> {
    // The server knows its id. An older page gave it none: better that it is pressed again than that it takes back too much.
    if (!isWish(step)) return !named;
    await this.#catchUp();
    if (step.kind === "split" && !step.statementIds) {
      return this.#base.themes.has(step.newThemeId);
    }
    const again = apply(this.#base, step, this.#view.material, this.#slider);
    return isSame(this.#base, again);
  }

  async #catchUp(): Promise<void> {
    const before = this.#version;
    const heard = await this.#hear(this.ports.changes(before));
    if (this.#isOthers(heard.delta.version - before)) this.#undone = [];
    this.#follow(heard.delta.version);
    await this.#take(heard);
    if (this.#version > before) this.#stepped();
  }

  /** Whether so many steps are more than the one of this page that may have arrived although nothing came back. */
  #isOthers(steps: number): boolean {
    return steps > (this.#lines[0]?.sent ? 1 : 0);
  }

  /** Ways back and forth that wait lead on from what this page did itself, but not from what others did. */
  #follow(version: number): void {
    for (const line of this.#lines) {
      const { seen = version, sent } = line;
      if (!sent && seen < version && !this.#isOthers(version - seen)) line.seen = version;
    }
  }

  #stepped(): void {
    for (const follower of this.#followers) follower();
  }

  /** An answer, and what it makes of the board, which takes longer than a frame's rest where much has changed. */
  async #hear(answer: Promise<Delta>): Promise<Heard> {
    const delta = await answer;
    const base = this.#base;
    if (delta.placements.length <= few) return { delta, made: undefined };
    const sheet = await inTurns(hearing(base, delta), this.ports.inTurn);
    return { delta, made: { base, sheet } };
  }

  /** @param taken is told before it is drawn */
  async #take({ delta, made }: Heard, taken?: () => void): Promise<void> {
    if (delta.reload) return this.reload();
    if (delta.version < this.#version) return;
    this.#version = delta.version;
    // Meanwhile there may have been another answer.
    const isMade = made?.base === this.#base;
    this.#base = isMade ? made.sheet : withDelta(this.#base, delta);
    taken?.();
    this.#told = { undo: delta.undo, redo: delta.redo };
    if (this.#undone.length > 0) this.#keep();
    this.#draw();
  }

  #drop(line: PendingChange): void {
    this.#lines = this.#lines.filter(({ id }) => id !== line.id);
    this.#keep();
  }

  #keep(): void {
    this.ports.pending.keepLines(this.#lines);
    this.ports.pending.keepUndone({ version: this.#version, steps: this.#undone });
  }

  #draw(saving: BoardSaving = this.#view.saving): void {
    const { material, arrangement } = this.#view;
    const drawn = this.#optimistic.of(this.#base, this.#version, this.#lines, (sheet, wish) =>
      apply(sheet, wish, material, this.#slider),
    );
    const sheet = reconciled(this.#view.sheet, drawn);
    const isAnother = sheet.coarseness !== this.#view.sheet.coarseness || this.#view.arranging;
    const anew = isAnother && !sheet.unsettled && !this.ports.writing();
    const ways = this.#optimistic.ways(this.#lines, this.#told);
    const undone = this.#undone.at(-1) ?? "asked";
    this.#view = {
      ...this.#view,
      sheet,
      saving,
      undo: ways.undo,
      redo: undone === "asked" ? ways.redo : undone.kind,
      arrangement: anew ? arrangement + 1 : arrangement,
      arranging: sheet.unsettled ?? false,
    };
    this.#drawn = drawn;
    this.#slider?.foresee(drawn, sheet);
    for (const listener of this.#listeners) listener();
  }
}
