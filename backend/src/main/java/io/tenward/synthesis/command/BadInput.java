package io.tenward.synthesis.command;

/** What the command was given is not what it reads; its message is for a person. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
