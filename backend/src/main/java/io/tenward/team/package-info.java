/** The page of a team: what its lead ticks for everyone with the link. */
@NullMarked
package io.tenward.team;

import org.jspecify.annotations.NullMarked;
