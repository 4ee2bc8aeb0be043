/** What every feature stands on: problems, strict JSON, the caller, start-up, the edge. */
@NullMarked
package io.tenward.platform;

import org.jspecify.annotations.NullMarked;
