/** What happened, kept by the questions of a template, and looked at again on its day. */
@NullMarked
package io.tenward.situation;

import org.jspecify.annotations.NullMarked;
