/** Holds what a lead and the people around them agreed on: written, voted on, agreed, visible. */
@NullMarked
package io.tenward.agreement;

import org.jspecify.annotations.NullMarked;
