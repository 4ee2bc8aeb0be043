/** Sends requests to servers whose addresses members enter. */
@NullMarked
package io.tenward.base.outgoing;

import org.jspecify.annotations.NullMarked;
