package io.tenward.synthesis.command;

/** Tells a person why the command cannot read its input. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
