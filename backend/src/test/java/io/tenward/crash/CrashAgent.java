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
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Ends a process at a named step as a power cut would, or moves its clock. The end-to-end tests
 * compile it and hand it to the packaged server as an agent; the product knows nothing of it.
 *
 * <p>{@code halt=A>B}: once a thread has passed A and then B. A step is {@code
 * class#method:before|after}, with {@code *n} for the n-th time; after means after a normal return.
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

  private static final class Progress {
    private int step;
    private int times;
  }

  private static final ThreadLocal<Progress> PROGRESS = ThreadLocal.withInitial(Progress::new);
  private static volatile List<Step> steps = List.of();

  private CrashAgent() {}

  public static void premain(String argument, Instrumentation instrumentation) {
    var agent =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
            .ignore(none());
    for (var part : argument.split(";")) {
      var value = part.substring(part.indexOf('=') + 1);
      if (part.startsWith("halt=")) {
        haltAt(agent, value).installOn(instrumentation);
      } else {
        System.setProperty("tenward.test.clock", value);
        moveClock(agent).installOn(instrumentation);
      }
    }
  }

  private static AgentBuilder haltAt(AgentBuilder agent, String text) {
    steps = Arrays.stream(text.split(">")).map(Step::parse).toList();
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
    var progress = PROGRESS.get();
    var step = steps.get(progress.step);
    if (step.isAt(where) && ++progress.times == step.times()) {
      progress.times = 0;
      if (++progress.step == steps.size()) {
        Runtime.getRuntime().halt(POWER_CUT);
      }
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
