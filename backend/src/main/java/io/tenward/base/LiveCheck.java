package io.tenward.base;

import java.util.UUID;

/** Looks at one thing. A feature contributes by having one as a bean. */
public interface LiveCheck {
  /** Checks within seconds. It must not throw for a fault that it looks for. */
  Finding look(UUID workspaceId);
}
