/** Single sign-on with OpenID Connect. */
@NullMarked
package io.tenward.account.sso;

import org.jspecify.annotations.NullMarked;
