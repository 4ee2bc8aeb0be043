package io.tenward.board.gather;

import io.tenward.board.gather.SynthesisRuns.Run;
import io.tenward.contract.SynthesisStage;
import io.tenward.model.LanguageModel;
import io.tenward.synthesis.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells once a second how far a synthesis is, and hears whether it is still wanted. */
final class SynthesisProgress implements Progress {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final SynthesisRuns runs;
  private final Run run;
  private final AtomicLong told;
  private volatile SynthesisStage stage = SynthesisStage.SPLITTING;
  private volatile int total;
  private volatile boolean over;

  SynthesisProgress(SynthesisRuns runs, Run run) {
    this.runs = runs;
    this.run = run;
    this.told = new AtomicLong(System.nanoTime() - PAUSE);
  }

  /**
   * Begins a stage and reports it at once.
   *
   * @throws CancellationException when somebody has cancelled it, or taken it over
   */
  void begin(SynthesisStage next, int total) {
    stage = next;
    this.total = total;
    told.set(System.nanoTime());
    tell(0, total);
  }

  /** Also says whether the answers wait for the model to be loaded. */
  Progress whileAsking(LanguageModel model) {
    return (done, all) -> {
      stage = model.isLoading() ? SynthesisStage.LOADING : SynthesisStage.ASKING;
      read(done, all);
    };
  }

  @Override
  public void read(int done, int total) {
    long last = told.get();
    long now = System.nanoTime();
    if (over) {
      throw new CancellationException();
    }
    if (now - last >= PAUSE && told.compareAndSet(last, now)) {
      tell(done, total);
    }
  }

  /** Reports that all was read, because the progress of grouping cannot be measured. */
  @Override
  public void group() {
    stage = SynthesisStage.GATHERING;
    told.set(System.nanoTime());
    tell(total, total);
  }

  private void tell(int done, int total) {
    if (!runs.note(run, stage, done, total)) {
      over = true;
      throw new CancellationException();
    }
  }
}
