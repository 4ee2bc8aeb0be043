/** Asks people by name about single things of a lead, and keeps what they answer. */
@NullMarked
package io.tenward.question;

import org.jspecify.annotations.NullMarked;
