/**
 * From a template to a launched survey: its rules, keys, manifest, invites, ballots and closing.
 */
@NullMarked
package io.tenward.survey;

import org.jspecify.annotations.NullMarked;
