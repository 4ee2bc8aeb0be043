/** Measures the server for /q/metrics, apart from anything that a respondent does. */
@NullMarked
package io.tenward.server.metrics;

import org.jspecify.annotations.NullMarked;
