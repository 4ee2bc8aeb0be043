package io.tenward.server.launch;

import io.tenward.base.FailureTrace;

/** What ended a thread that nobody waits for: a message can quote what somebody wrote. */
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
