/** Goals, what is done for them, and what came of it: private to each lead until it is shared. */
@NullMarked
package io.tenward.growth;

import org.jspecify.annotations.NullMarked;
