/** Mail about surveys: invitations, reminders, announcements, returns. */
@NullMarked
package io.tenward.survey.mail;

import org.jspecify.annotations.NullMarked;
