/** Tells other features and outside tools of a survey. */
@NullMarked
package io.tenward.form.event;

import org.jspecify.annotations.NullMarked;
