/** API tokens, as all features see them. */
@NullMarked
package io.tenward.base.scope;

import org.jspecify.annotations.NullMarked;
