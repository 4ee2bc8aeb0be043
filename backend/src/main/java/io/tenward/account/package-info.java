/** Set-up, sign-in, the own account, members: what HTTP shows of them. */
@NullMarked
package io.tenward.account;

import org.jspecify.annotations.NullMarked;
