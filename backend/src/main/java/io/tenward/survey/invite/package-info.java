/** Issues links and ballots. It is part of the security kernel (with survey.keys and answer). */
@NullMarked
package io.tenward.survey.invite;

import org.jspecify.annotations.NullMarked;
