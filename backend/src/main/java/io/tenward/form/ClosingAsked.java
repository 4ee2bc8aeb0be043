package io.tenward.form;

import java.util.UUID;

/** A lead has asked to close a survey now; sent within the transaction that notes it. */
public record ClosingAsked(UUID surveyId) {}
