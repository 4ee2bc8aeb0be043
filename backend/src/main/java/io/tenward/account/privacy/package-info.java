/** How long a workspace keeps things, and what it stores about accounts. */
@NullMarked
package io.tenward.account.privacy;

import org.jspecify.annotations.NullMarked;
