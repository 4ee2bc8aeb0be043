/** What a text means, as a vector: models, their words, and what to do where there is no model. */
@NullMarked
package io.tenward.synthesis.meaning;

import org.jspecify.annotations.NullMarked;
