/**
 * Turns texts into vectors of their meaning: models, their tokens, and what to do without a model.
 */
@NullMarked
package io.tenward.synthesis.meaning;

import org.jspecify.annotations.NullMarked;
