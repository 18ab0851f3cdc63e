package io.orderledger.order.termination;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Party;
import io.orderledger.order.model.TerminationCourse;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A termination by agreement, and what became of it.
 *
 * @param refunds what goes back of what was paid
 * @param ground in the words of whoever proposed; absent after the person was erased
 * @param reason in the words of whoever answered; absent where none was given
 * @param answeredAt absent while nobody has answered
 */
@Schema(name = "Termination")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerminationView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    TerminationCourse.Status status,
    Party proposedBy,
    Tenge refunds,
    @Nullable PersonalText ground,
    Instant proposedAt,
    @Nullable PersonalText reason,
    @Nullable Instant answeredAt) {

  /** Empty while none was proposed to, or by, whom the order belongs to. */
  static Optional<TerminationView> of(OrderHistory order) {
    return order
        .termination()
        // What a former buyer said is not the next one's to read (B-15.6).
        .filter(course -> course.proposed().customerId().equals(order.customerId()))
        .map(
            course ->
                new TerminationView(
                    course.proposed().orderNumber(),
                    course.status(),
                    course.proposed().by(),
                    course.proposed().refunds(),
                    course.proposed().ground(),
                    course.proposed().at(),
                    course.answered() == null ? null : course.answered().reason(),
                    course.answered() == null ? null : course.answered().at()));
  }
}
