/** What stands above all features: one expectation from quote to evidence. Nothing imports it. */
@NullMarked
package io.tenward.home;

import org.jspecify.annotations.NullMarked;
