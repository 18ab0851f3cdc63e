package io.orderledger.order.notice.model;

import io.orderledger.order.model.AssignmentEvent;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.AssignmentRequested;
import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * What is written when an order is to pass to another person. Until the rights pass it is written
 * to whom they belong, so that nobody passes on an order behind its buyer's back; the last letter
 * is the first that the new buyer gets.
 */
@Clause({ClauseId.B_10_7, ClauseId.B_15_6})
final class AssignmentLetters {

  private AssignmentLetters() {}

  static @Nullable Letter of(OrderHistory order, AssignmentEvent event) {
    return switch (event) {
      case AssignmentRequested _ ->
          Letter.about(order, NoticeKind.ASSIGNMENT_REQUESTED, event.at());
      // Who accepts did it a moment ago, and the seller finds it in its list.
      case AssignmentAccepted _ -> null;
      case AssignmentAnswered answered -> of(order, answered);
      case RightsAssigned _ -> Letter.about(order, NoticeKind.RIGHTS_ASSIGNED, event.at());
    };
  }

  private static @Nullable Letter of(OrderHistory order, AssignmentAnswered answered) {
    return switch (answered.answer()) {
      case CONSENT -> Letter.about(order, NoticeKind.ASSIGNMENT_CONSENTED, answered.at());
      case REFUSE ->
          Letter.about(order, NoticeKind.ASSIGNMENT_REFUSED, answered.at())
              .promise(answered.reason());
      case DECLINE -> Letter.about(order, NoticeKind.ASSIGNMENT_DECLINED, answered.at());
      case WITHDRAW -> null;
    };
  }
}
