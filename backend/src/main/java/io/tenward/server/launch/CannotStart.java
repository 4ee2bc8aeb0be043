package io.tenward.server.launch;

/** One sentence that says what is wrong and what to do; ends the process with exit code 1. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(String sentence) {
    super(sentence, null, false, false);
  }
}
