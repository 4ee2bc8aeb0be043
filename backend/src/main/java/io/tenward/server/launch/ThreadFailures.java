package io.tenward.server.launch;

import io.tenward.base.FailureTrace;

/** Logs what ended a thread, without the exception's message, which can quote what people wrote. */
final class ThreadFailures {
  /**
   * Handles failures of all threads of this process in place of the virtual machine, which would
   * print a stack trace.
   */
  static void tellWithoutMessages() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) ->
            System.err.println(
                "The thread " + thread.getName() + " has ended: " + FailureTrace.inWords(thrown)));
  }
}
