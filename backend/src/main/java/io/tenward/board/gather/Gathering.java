package io.tenward.board.gather;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.FailureTrace;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.sql.Database;
import io.tenward.base.sql.DatabaseErrors;
import io.tenward.board.gather.SynthesisRuns.Run;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.GatheredTables;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.Suggested;
import io.tenward.board.view.Material;
import io.tenward.board.view.Materials;
import io.tenward.contract.BoardComment;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.contract.SynthesisStage;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModelException;
import io.tenward.model.LanguageModels;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.GivenGroups;
import io.tenward.synthesis.Method;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.Suggestion;
import io.tenward.synthesis.Synthesis;
import io.tenward.synthesis.asking.ModelReading;
import io.tenward.synthesis.reading.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes themes of what a board is made of. Can be stopped anywhere, and begun again. */
@ApplicationScoped
class Gathering {
  private static final Logger LOG = Logger.getLogger(Gathering.class);

  @Inject BoardTable boardTable;
  @Inject GatheredSources gatheredSources;
  @Inject Database database;
  @Inject Materials materials;
  @Inject Models models;
  @Inject LanguageModels languageModels;
  @Inject KeptReadings kept;
  @Inject SynthesisRuns runs;
  @Inject GatheredTables tables;
  @Inject Clock clock;
  @Inject Event<IntegrationEvent> events;

  private volatile boolean stopping;

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /**
   * @param model null where the packaged models grouped
   * @param modelFailure why the language model did not, though it was asked
   */
  private record Found(
      Suggestion suggestion,
      List<SplitStatement> statements,
      List<GivenGroups.Apart> apart,
      boolean modelsMissing,
      boolean mountedFailed,
      @Nullable String model,
      @Nullable LanguageModelFailure modelFailure) {
    Found after(LanguageModelFailure failure) {
      return new Found(suggestion, statements, apart, modelsMissing, mountedFailed, null, failure);
    }

    int spelled() {
      return model != null
          ? 0
          : (int) suggestion.methods().stream().filter(m -> m == Method.SPELLING).count();
    }
  }

  /** Whatever becomes of it stands in the board's row. */
  void gather(Run run) {
    try {
      var task = QuarkusTransaction.requiringNew().call(() -> task(run));
      if (task.isPresent()) {
        var found = find(run, task.get());
        QuarkusTransaction.requiringNew().run(() -> finish(run, found));
      }
    } catch (CancellationException over) {
      LOG.debugf("The synthesis of board %s is no longer needed", run.boardId());
    } catch (TooManyStatements tooMany) {
      runs.fail(run, "too-many-statements");
    } catch (RuntimeException | OutOfMemoryError e) {
      // The board stays marked as running, and the next round takes it over.
      if (DatabaseErrors.unreachable(e)) {
        DatabaseErrors.log(e);
        return;
      }
      if (stopping) {
        return;
      }
      // Class names only: the message of whatever failed may quote what somebody wrote.
      LOG.errorf(
          "The statements of board %s cannot be grouped: %s",
          run.boardId(), FailureTrace.inWords(e));
      runs.fail(run, "server-fault");
    }
  }

  /**
   * @param model that may read it
   * @param language of the names that it gives
   */
  private record Task(Material material, Optional<LanguageModel> model, String language) {}

  private Optional<Task> task(Run run) {
    return boardTable
        .toGather(run.boardId())
        .map(
            board -> {
              var material = materials.of(board);
              var model =
                  languageModels
                      .current()
                      .filter(now -> !board.synthesis().plain() && material.mayBeSentTo(now));
              var german = MemberLanguage.of(database, board.memberId()).equals("de");
              return new Task(material, model, german ? "German" : "English");
            });
  }

  private Found find(Run run, Task task) {
    var watch = new SynthesisProgress(runs, run);
    var readings = kept.of(run.boardId());
    var comments =
        task.material().comments().stream().map(BoardComment::text).collect(Collectors.toSet());
    readings.keepOnlyComments(comments);
    try {
      if (task.model().isEmpty()) {
        return find(task.material(), readings, watch, null, null);
      }
      var model = task.model().get();
      try {
        var reading =
            new ModelReading(model::ask, task.language(), readings, watch.whileAsking(model));
        return find(task.material(), readings, watch, reading, model.address().model());
      } catch (LanguageModelException failed) {
        return find(task.material(), readings, watch, null, null).after(failed.failure());
      }
    } finally {
      // Also of what was stopped half way.
      kept.release(run.boardId(), readings);
    }
  }

  private Found find(
      Material material,
      Readings readings,
      SynthesisProgress watch,
      @Nullable ModelReading reading,
      @Nullable String model) {
    var engine = models.engine();
    Function<String, List<Span>> packaged = text -> engine.synthesis().split(text, readings);
    var texts = material.comments().stream().map(BoardComment::text).toList();
    var splitter = packaged;
    if (reading != null) {
      watch.begin(SynthesisStage.ASKING, texts.size());
      splitter = reading.split(texts, packaged)::get;
    }
    watch.begin(SynthesisStage.SPLITTING, texts.size());
    var statements = SplitStatement.of(material, splitter, watch);
    if (statements.size() > Synthesis.MOST_STATEMENTS) {
      throw new TooManyStatements();
    }
    GivenGroups given = null;
    if (reading != null) {
      // Clauses of the role come last. They are the lead's own words, which nobody sends.
      var wishes =
          statements.stream()
              .filter(one -> one.commentId() != null)
              .map(one -> one.statement().text())
              .toList();
      watch.begin(SynthesisStage.ASKING, wishes.size());
      given = reading.group(wishes);
    }
    watch.begin(SynthesisStage.READING, statements.size());
    var suggestion =
        engine
            .synthesis()
            .suggest(
                statements.stream().map(SplitStatement::statement).toList(),
                readings,
                watch,
                given);
    return new Found(
        suggestion,
        statements,
        given == null ? List.of() : given.apart(),
        modelsMissing(engine, suggestion),
        engine.mountedFailed(),
        model,
        null);
  }

  private static boolean modelsMissing(Engine engine, Suggestion suggestion) {
    return !engine.missing().isEmpty()
        && suggestion.methods().stream()
            .noneMatch(method -> method == Method.ENGLISH || method == Method.MOUNTED);
  }

  private void finish(Run run, Found found) {
    var board =
        boardTable
            .toGather(run.boardId())
            .filter(now -> run.runId().equals(now.synthesis().runId()))
            .orElseThrow(CancellationException::new);
    var before = new StateTables(database, board).load();
    var suggested = Suggested.of(found.suggestion());
    var again =
        RegroupedBoard.of(before, found.statements(), found.suggestion(), suggested, found.apart());
    tables.replace(board, again.state(), again.statements(), suggested);
    int size = found.statements().size();
    var now = clock.instant();
    database.update(
        """
        update board set version = version + 1, arranged_in = version + 1,
          changed_at = ?, synthesis = 'done', run_id = null,
          stage = null, done = ?, total = ?, ended_at = ?, spelled = ?, models_missing = ?,
          mounted_failed = ?, language_model = ?, model_failure = ?
        where board_id = ?
        """,
        now,
        size,
        size,
        now,
        found.spelled(),
        found.modelsMissing(),
        found.mountedFailed(),
        found.model(),
        found.modelFailure() == null ? null : found.modelFailure().word(),
        board.id());
    gatheredSources.forget(board.id());
    events.fire(
        new IntegrationEvent(
            board.workspaceId(),
            board.memberId(),
            IntegrationEvent.Type.BOARD_GROUPED,
            board.id(),
            Map.of("boardId", board.id())));
  }

  private static final class TooManyStatements extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Loads the sentence models once, when a lead first needs them; failed ones are tried again. */
  @ApplicationScoped
  static class Models {
    private static final Logger LOG = Logger.getLogger(Models.class);

    private final Optional<MountedModel> mounted;
    private @Nullable Engine engine;

    Models() {
      this(MountedModel.from(System.getenv()));
    }

    Models(Optional<MountedModel> mounted) {
      this.mounted = mounted;
    }

    /** Makes a wrong setting fail when the server starts, and not at the first synthesis. */
    void check(@Observes StartupEvent start) {
      LOG.debugf("A model is %s", mounted.isPresent() ? "mounted" : "not mounted");
    }

    synchronized Engine engine() {
      var before = engine;
      var now = before == null ? Engine.start(mounted) : before.again(mounted);
      if (now != before) {
        now.missing().forEach(LOG::warn);
      }
      engine = now;
      return now;
    }
  }
}
