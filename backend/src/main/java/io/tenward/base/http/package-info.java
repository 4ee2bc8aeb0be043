/** Problems at the edge of JAX-RS, entity tags, paging, repeatable calls, the caller. */
@NullMarked
package io.tenward.base.http;

import org.jspecify.annotations.NullMarked;
