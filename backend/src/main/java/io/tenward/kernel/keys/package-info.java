/**
 * Holds signing keys and blind signatures. It is part of the security kernel (with survey.invite
 * and answer).
 */
@NullMarked
package io.tenward.kernel.keys;

import org.jspecify.annotations.NullMarked;
