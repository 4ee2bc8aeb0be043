/**
 * What every feature stands on, without HTTP and without a database: clocks, randomness, caches,
 * hashes.
 */
@NullMarked
package io.tenward.base;

import org.jspecify.annotations.NullMarked;
