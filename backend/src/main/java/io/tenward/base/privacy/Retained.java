package io.tenward.base.privacy;

import java.util.Collection;
import java.util.UUID;

/** A room implements it for what is deleted when the workspace has kept it long enough. */
public interface Retained {
  /** The kind as the contract names it, which has a period. */
  String kind();

  /**
   * A query that takes the workspace. It selects what may be deleted: {@code id}, {@code
   * member_id}, {@code since} when the period begins, and {@code promised}, a shorter period in
   * months or null.
   */
  String rows();

  /** Deletes what {@link #rows} had selected. */
  void delete(Collection<UUID> ids);
}
