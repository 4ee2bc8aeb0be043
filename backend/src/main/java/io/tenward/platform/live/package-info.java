/** What an installation needs before other people's phones can open a form. */
@NullMarked
package io.tenward.platform.live;

import org.jspecify.annotations.NullMarked;
