package io.tenward.synthesis;

/** Hears how far it is, and may end it. */
public interface Progress {
  Progress IGNORED = (read, all) -> {};

  /**
   * Is called after each statement that was read, from several threads.
   *
   * @throws java.util.concurrent.CancellationException to stop
   */
  void read(int read, int all);

  /**
   * Called when all that is compared with one another was read, and is grouped next.
   *
   * @throws java.util.concurrent.CancellationException to stop
   */
  default void group() {}
}
