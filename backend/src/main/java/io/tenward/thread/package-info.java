/**
 * Follows one expectation from quote to evidence; of the features, only the start page imports it.
 */
@NullMarked
package io.tenward.thread;

import org.jspecify.annotations.NullMarked;
