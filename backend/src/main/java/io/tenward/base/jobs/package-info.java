/** Runs background work, its schedule and its retries. */
@NullMarked
package io.tenward.base.jobs;

import org.jspecify.annotations.NullMarked;
