/**
 * Turns comments into suggested themes. The pipeline is plain code that needs neither server nor
 * database; figures: docs/synthesis.md, what was tried: docs/adr/0122.
 */
@NullMarked
package io.tenward.synthesis;

import org.jspecify.annotations.NullMarked;
