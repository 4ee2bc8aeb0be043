package io.tenward.survey.invite;

import io.tenward.base.text.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many links of a launch group were taken until the end of a day: never whose, when on that
 * day, or whether a link was used then.
 *
 * @param day in the time zone of the survey
 * @param taken in all until then
 * @param told the same in the words that everybody reads
 */
public record Taking(
    UUID launchGroupId, LocalDate day, int taken, int invited, LocalizedText told) {}
