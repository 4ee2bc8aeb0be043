/** Who offers to coach, who coaches whom, and what became of it. */
@NullMarked
package io.tenward.coaching;

import org.jspecify.annotations.NullMarked;
