/** What is kept of log entries, for how long, and about whom. */
@NullMarked
package io.tenward.growth.privacy;

import org.jspecify.annotations.NullMarked;
