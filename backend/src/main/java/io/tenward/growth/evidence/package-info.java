/** Evidence that a lead's tools propose: it counts for nothing until the lead keeps it. */
@NullMarked
package io.tenward.growth.evidence;

import org.jspecify.annotations.NullMarked;
