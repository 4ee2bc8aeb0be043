/** Vectors to groups: neighbours, a tree of merges, and where it is cut. */
@NullMarked
package io.tenward.synthesis.grouping;

import org.jspecify.annotations.NullMarked;
