/**
 * From comments to suggested themes. The pipeline is plain code that needs neither server nor
 * database; figures and what was tried: docs/synthesis.md.
 */
@NullMarked
package io.tenward.synthesis;

import org.jspecify.annotations.NullMarked;
