/** Keeps what was done with accounts, tokens, exports and backups, for owners. */
@NullMarked
package io.tenward.account.trail;

import org.jspecify.annotations.NullMarked;
