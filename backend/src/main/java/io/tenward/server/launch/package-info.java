/** Starts and stops the server: settings, the embedded database, the console. */
@NullMarked
package io.tenward.server.launch;

import org.jspecify.annotations.NullMarked;
