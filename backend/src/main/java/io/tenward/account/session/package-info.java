/** Sessions, passwords, and limits on guessing them. */
@NullMarked
package io.tenward.account.session;

import org.jspecify.annotations.NullMarked;
