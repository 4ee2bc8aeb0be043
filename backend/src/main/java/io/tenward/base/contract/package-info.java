/** The contract's schemas: requests are checked by them, and by nothing that repeats them. */
@NullMarked
package io.tenward.base.contract;

import org.jspecify.annotations.NullMarked;
