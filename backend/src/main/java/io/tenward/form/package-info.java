/** Holds what a survey is: state, questions, manifest. */
@NullMarked
package io.tenward.form;

import org.jspecify.annotations.NullMarked;
