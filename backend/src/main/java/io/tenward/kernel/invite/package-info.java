/** Issues links and ballots. It is part of the security kernel (with survey.keys and answer). */
@NullMarked
package io.tenward.kernel.invite;

import org.jspecify.annotations.NullMarked;
