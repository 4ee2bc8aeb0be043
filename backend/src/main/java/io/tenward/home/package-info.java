/**
 * Stands above all features, which never import it: the start page, to-dos, letters and the search.
 */
@NullMarked
package io.tenward.home;

import org.jspecify.annotations.NullMarked;
