/** What holds for every request before a feature sees it, and for every answer after. */
@NullMarked
package io.tenward.platform.edge;

import org.jspecify.annotations.NullMarked;
