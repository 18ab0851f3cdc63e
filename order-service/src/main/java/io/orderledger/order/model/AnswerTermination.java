package io.orderledger.order.model;

import io.orderledger.order.model.TerminationAnswered.Answer;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The other side answers a proposed termination, or its own side takes it back.
 *
 * @param refunds what the proposal said, as whoever answers read it
 * @param reason in the words of whoever answers; null when none is given
 */
public record AnswerTermination(
    Party by, Answer answer, Tenge refunds, @Personal @Nullable PersonalText reason, Instant at)
    implements OrderCommand.OfTermination {}
