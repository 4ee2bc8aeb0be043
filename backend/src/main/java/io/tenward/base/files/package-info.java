/** Files that are downloaded: CSV, PDF, calendar. */
@NullMarked
package io.tenward.base.files;

import org.jspecify.annotations.NullMarked;
