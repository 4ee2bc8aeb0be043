package io.tenward.role.reading.text;

/** Ends a reading. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  private RefusedException(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  public RefusedException(Refusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
  }

  public static RefusedException of(Refusal refusal) {
    return new RefusedException(refusal);
  }

  /** Returns why the document was refused. */
  public Refusal refusal() {
    return refusal;
  }
}
