/** Asks the language model that the operator runs, if there is one: docs/adr/0132. */
@NullMarked
package io.tenward.model;

import org.jspecify.annotations.NullMarked;
