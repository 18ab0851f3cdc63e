package io.orderledger.order.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.order.model.AssignmentCourse;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.Side;
import io.orderledger.order.model.Money;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to assign an order's rights, and what became of it, as its reader may see it.
 *
 * @param assignment counts the order's requests, from 1
 * @param assigneeId who is to have them
 * @param buyer what that person declared; shown to the seller's people alone
 * @param reason in the words of whoever ended it; hidden from an assignee whose words they are not
 * @param acceptedAt absent while that person has not agreed
 * @param answeredAt absent while nobody has ended it
 * @param order what would pass; shown to the assignee alone, while the request is open
 */
@Schema(name = "Assignment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
    @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
    int assignment,
    AssignmentCourse.Status status,
    String assigneeId,
    @Nullable Buyer buyer,
    @Nullable PersonalText reason,
    Instant requestedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant answeredAt,
    @Nullable Passing order) {

  /**
   * What an order is to whom it is offered: nothing of the person that it belongs to.
   *
   * @param offerEdition whose terms the order keeps
   * @param payment what is still to be paid passes, too
   */
  @Schema(name = "PassingOrder")
  record Passing(
      OrderStatus status,
      String sellerId,
      String offerEdition,
      List<OrderLine> lines,
      Tenge deliveryFee,
      Tenge total,
      Money.Standing payment,
      DeliveryMethod deliveryMethod) {

    static Passing of(OrderHistory order) {
      OrderHistory.Current now = order.current();
      return new Passing(
          OrderStatus.of(order.state()),
          order.placed().sellerId(),
          order.placed().acceptance().offerEdition(),
          now.lines(),
          now.deliveryFee(),
          now.total(),
          order.state().money().standing(),
          now.deliveryMethod());
    }
  }

  /**
   * The last request of an order that had one.
   *
   * @param reader which of the three looks at it
   */
  static AssignmentView of(OrderHistory order, Side reader) {
    AssignmentCourse course = order.assignment().orElseThrow();
    AssignmentAccepted accepted = course.accepted();
    AssignmentAnswered answered = course.answered();
    return new AssignmentView(
        course.requested().orderNumber(),
        course.requested().assignment(),
        course.status(),
        course.requested().assigneeId(),
        reader == Side.SELLER && accepted != null ? accepted.assignee().buyer() : null,
        answered != null && mayReadWhy(answered, reader) ? answered.reason() : null,
        course.requested().at(),
        accepted == null ? null : accepted.at(),
        answered == null ? null : answered.at(),
        reader == Side.ASSIGNEE && course.isOpen() ? Passing.of(order) : null);
  }

  /** The seller's words to the buyer are not for whom they may be about. */
  private static boolean mayReadWhy(AssignmentAnswered answered, Side reader) {
    return reader != Side.ASSIGNEE || answered.answer().side() == reader;
  }
}
