package io.orderledger.order.notice.model;

import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.ServiceEvent;
import io.orderledger.order.model.ServiceEvent.AcceptanceRecorded;
import io.orderledger.order.model.ServiceEvent.RenderingRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** What the client of services is told: until when to object, and that they are accepted. */
@Clause(ClauseId.A_3_3)
final class ServiceLetters {

  private ServiceLetters() {}

  static Letter of(OrderHistory order, ServiceEvent event) {
    return switch (event) {
      case RenderingRecorded it ->
          Letter.about(order, NoticeKind.SERVICES_RENDERED, it.at())
              .items(it.items())
              .lastDay(it.objectionsUntil());
      case AcceptanceRecorded it ->
          Letter.about(order, NoticeKind.SERVICES_ACCEPTED, it.at()).items(it.items());
    };
  }

  /** Whether the letter of acceptance has said it: nothing was handed over. */
  static boolean haveTold(OrderHistory order) {
    return order.events().stream().anyMatch(AcceptanceRecorded.class::isInstance);
  }
}
