package io.tenward.base;

import java.util.UUID;

/** Looks at one thing. A feature contributes by having one as a bean. */
public interface LiveCheck {
  /** In seconds rather than minutes, and without an exception for what it looks for. */
  Finding look(UUID workspaceId);
}
