package io.tenward.board.state;

import java.time.LocalDate;

/**
 * When a "not now" will be looked at again.
 *
 * @param text for people
 * @param remindOn a day in the lead's zone
 */
public record Horizon(String text, LocalDate remindOn) {}
