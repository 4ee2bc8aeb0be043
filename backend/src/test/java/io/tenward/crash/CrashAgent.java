package io.tenward.crash;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Ends a process, or its PostgreSQL, at a named step as a power cut would, or moves its clock. The
 * end-to-end tests compile it and hand it to the packaged server as an agent; the product knows
 * nothing of it.
 *
 * <p>{@code halt=A>B}: once a thread has passed A and then B. A step is {@code
 * class#method:before|after}, with {@code *n} for the n-th time; after means after a normal return.
 *
 * <p>{@code kill=A|B}: PostgreSQL and all its processes die at A, and when it is back again at B;
 * the process itself goes on.
 *
 * <p>{@code both=A}: PostgreSQL dies, and at once the process. Several of these, with {@code ;}
 * between them, come true one after the other.
 *
 * <p>{@code clock=file}: all of java.time is as many milliseconds ahead as the file says.
 */
public final class CrashAgent {
  private static final int POWER_CUT = 137;

  private record Step(String type, String method, String when, int times) {
    static Step parse(String text) {
      var parts = text.split("[#:*]");
      return new Step(
          parts[0], parts[1], parts[2], parts.length > 3 ? Integer.parseInt(parts[3]) : 1);
    }

    boolean isAt(String where) {
      return where.equals(type + "#" + method + ":" + when);
    }
  }

  /** Names the process that dies. */
  private enum Victim {
    HALT,
    KILL,
    BOTH
  }

  /** A moment: after these steps on one thread. */
  private record Moment(String text, List<Step> steps, Victim victim) {
    static Moment parse(String text, Victim victim) {
      return new Moment(text, Arrays.stream(text.split(">")).map(Step::parse).toList(), victim);
    }
  }

  /** Counts how near a thread is to a moment. */
  private static final class Progress {
    private int moment;
    private int step;
    private int times;
  }

  private static final ThreadLocal<Progress> PROGRESS = ThreadLocal.withInitial(Progress::new);
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static volatile List<Moment> moments = List.of();

  private CrashAgent() {}

  public static void premain(String argument, Instrumentation instrumentation) {
    var agent =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
            .ignore(none());
    var all = new ArrayList<Moment>();
    for (var part : argument.split(";")) {
      var value = part.substring(part.indexOf('=') + 1);
      if (part.startsWith("clock=")) {
        System.setProperty("tenward.test.clock", value);
        moveClock(agent).installOn(instrumentation);
      } else {
        var victim = Victim.valueOf(part.substring(0, part.indexOf('=')).toUpperCase(Locale.ROOT));
        Arrays.stream(value.split("[|]")).map(text -> Moment.parse(text, victim)).forEach(all::add);
      }
    }
    moments = List.copyOf(all);
    if (!moments.isEmpty()) {
      watch(agent).installOn(instrumentation);
    }
  }

  private static AgentBuilder watch(AgentBuilder agent) {
    var steps = moments.stream().flatMap(moment -> moment.steps().stream()).toList();
    var types = steps.stream().map(Step::type).toArray(String[]::new);
    var methods = steps.stream().map(Step::method).toArray(String[]::new);
    return agent
        .type(namedOneOf(types))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(Passing.class).on(namedOneOf(methods))));
  }

  private static AgentBuilder moveClock(AgentBuilder agent) {
    return agent
        .type(named(Clock.class.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(Moving.class).on(named("currentInstant"))));
  }

  /** Called from within the methods that are watched. */
  public static void passed(String where) {
    int next = NEXT.get();
    if (next == moments.size()) {
      return;
    }
    var moment = moments.get(next);
    var progress = PROGRESS.get();
    if (progress.moment != next) {
      PROGRESS.remove();
      progress = PROGRESS.get();
      progress.moment = next;
    }
    var step = moment.steps().get(progress.step);
    if (step.isAt(where) && ++progress.times == step.times()) {
      progress.times = 0;
      if (++progress.step == moment.steps().size()) {
        progress.step = 0;
        die(next, moment);
      }
    }
  }

  /**
   * One after the other: who has killed PostgreSQL must say so before the process ends at the next
   * moment.
   */
  private static synchronized void die(int next, Moment moment) {
    if (moment.victim() == Victim.HALT) {
      Runtime.getRuntime().halt(POWER_CUT);
    }
    var master = postgres();
    // Where it has not come back yet, the moment is still to come.
    if (master.isPresent() && NEXT.compareAndSet(next, next + 1)) {
      var all = Stream.concat(master.stream(), master.get().descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      if (moment.victim() == Victim.BOTH) {
        Runtime.getRuntime().halt(POWER_CUT);
      }
      // A moment for the signal; it may be long until somebody has collected the dead.
      LockSupport.parkNanos(50_000_000);
      System.err.println("PostgreSQL was killed at " + moment.text());
    }
  }

  private static Optional<ProcessHandle> postgres() {
    var file = Path.of(System.getenv("TENWARD_HOME"), "pgdata", "postmaster.pid");
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(first -> Long.parseLong(first.strip()))
          .flatMap(ProcessHandle::of)
          // Who is dead and not collected yet runs no program.
          .filter(process -> process.info().command().isPresent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Copied into each method that is watched. */
  static final class Passing {
    private Passing() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#t\\##m") String method) {
      CrashAgent.passed(method + ":before");
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Origin("#t\\##m") String method) {
      CrashAgent.passed(method + ":after");
    }
  }

  /** Copied into {@link Clock}, where nothing but the JDK is known. */
  static final class Moving {
    private Moving() {}

    @Advice.OnMethodExit
    @SuppressWarnings({"ParameterReassignment", "UnusedAssignment"})
    static void exit(@Advice.Return(readOnly = false) Instant now) throws IOException {
      var file = Path.of(System.getProperty("tenward.test.clock"));
      now = now.plusMillis(Long.parseLong(Files.readString(file).strip()));
    }
  }
}
