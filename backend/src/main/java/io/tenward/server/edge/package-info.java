/** Handles requests between the network and JAX-RS: limits, headers, pages. */
@NullMarked
package io.tenward.server.edge;

import org.jspecify.annotations.NullMarked;
