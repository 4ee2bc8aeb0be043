/** The lead's resources and views: drafts, running surveys, their end. */
@NullMarked
package io.tenward.survey;

import org.jspecify.annotations.NullMarked;
