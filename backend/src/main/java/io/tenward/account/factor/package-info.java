/** Second factors of members: codes from an app, passkeys, recovery codes. */
@NullMarked
package io.tenward.account.factor;

import org.jspecify.annotations.NullMarked;
