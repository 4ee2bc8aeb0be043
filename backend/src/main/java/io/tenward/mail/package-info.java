/** Hands single letters to a mail server, and tells what became of each. */
@NullMarked
package io.tenward.mail;

import org.jspecify.annotations.NullMarked;
