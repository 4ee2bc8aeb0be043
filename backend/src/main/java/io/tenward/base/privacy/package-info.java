/** What every room has in common that keeps things for a time, or about a person. */
@NullMarked
package io.tenward.base.privacy;

import org.jspecify.annotations.NullMarked;
