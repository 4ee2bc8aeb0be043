/** Error answers after RFC 9457. */
@NullMarked
package io.tenward.base.problem;

import org.jspecify.annotations.NullMarked;
