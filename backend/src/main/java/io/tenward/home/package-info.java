/**
 * Stands above all features, which never import it, and follows one expectation from quote to
 * evidence.
 */
@NullMarked
package io.tenward.home;

import org.jspecify.annotations.NullMarked;
