/** Lets AI assistants act with a token, over the Model Context Protocol. */
@NullMarked
package io.tenward.assistant;

import org.jspecify.annotations.NullMarked;
