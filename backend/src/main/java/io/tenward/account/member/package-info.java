/** Workspaces and their members. */
@NullMarked
package io.tenward.account.member;

import org.jspecify.annotations.NullMarked;
