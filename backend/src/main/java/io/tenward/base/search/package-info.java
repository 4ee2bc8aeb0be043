/** What every room has in common that makes its rows found by their words. */
@NullMarked
package io.tenward.base.search;

import org.jspecify.annotations.NullMarked;
