/**
 * Boards: statements of released comments and of the lead's role, gathered into themes, and what
 * the lead decides about them.
 */
@NullMarked
package io.tenward.theme;

import org.jspecify.annotations.NullMarked;
