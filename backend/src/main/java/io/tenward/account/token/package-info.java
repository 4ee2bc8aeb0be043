/** API tokens: what a tool may do in a member's name. */
@NullMarked
package io.tenward.account.token;

import org.jspecify.annotations.NullMarked;
