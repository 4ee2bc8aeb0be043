package io.tenward.growth;

import java.util.UUID;

/**
 * Fired before a task is deleted. An observer that keeps it, because time was spent on it, makes it
 * a dropped one.
 */
public final class TaskRemoval {
  private final UUID taskId;
  private boolean kept;

  TaskRemoval(UUID taskId) {
    this.taskId = taskId;
  }

  public UUID taskId() {
    return taskId;
  }

  public void keep() {
    kept = true;
  }

  boolean isKept() {
    return kept;
  }
}
