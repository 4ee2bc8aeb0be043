/** Where a lead stands: what they say of themselves beside what was released of the others. */
@NullMarked
package io.tenward.rating;

import org.jspecify.annotations.NullMarked;
