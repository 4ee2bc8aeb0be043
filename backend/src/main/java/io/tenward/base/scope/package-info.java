/** Holds what all features need of API tokens. */
@NullMarked
package io.tenward.base.scope;

import org.jspecify.annotations.NullMarked;
