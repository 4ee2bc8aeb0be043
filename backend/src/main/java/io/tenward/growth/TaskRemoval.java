package io.tenward.growth;

import java.util.UUID;

/**
 * Is fired before a task is deleted. An observer that keeps the task, because time was spent on it,
 * turns it into a dropped one.
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
