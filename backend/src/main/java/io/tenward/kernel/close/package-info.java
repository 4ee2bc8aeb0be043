/**
 * The security kernel, with survey.keys and survey.invite: sealed answers, the close, and the rules
 * of release. Imports no people, no account, no audience and no mail, so that who was invited and
 * what was answered do not meet in code. docs/anonymity.md says what it promises; about 5,000 lines
 * in all.
 */
@NullMarked
package io.tenward.kernel.close;

import org.jspecify.annotations.NullMarked;
