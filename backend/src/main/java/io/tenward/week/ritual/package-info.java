/** Offers to plan a week and to close it. */
@NullMarked
package io.tenward.week.ritual;

import org.jspecify.annotations.NullMarked;
