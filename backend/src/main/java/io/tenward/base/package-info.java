/** What every feature stands on; the sub-packages say for what. */
@NullMarked
package io.tenward.base;

import org.jspecify.annotations.NullMarked;
