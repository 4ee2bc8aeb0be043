/** Stakeholders a lead may ask, in groups. */
@NullMarked
package io.tenward.people;

import org.jspecify.annotations.NullMarked;
