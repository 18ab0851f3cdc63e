package io.orderledger.order.publishing;

import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact.ReadinessToldAnew;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;

/** Notices are between the seller and the buyer, but for a term that another stage counts. */
@Clause({ClauseId.B_15_4, ClauseId.B_15_7})
final class NoticeNews {

  private NoticeNews() {}

  static List<IntegrationEvent> of(NoticeEvent event) {
    Notice anew = event instanceof NoticeSent sent ? sent.anew() : null;
    OrderNumber number = anew == null ? null : anew.orderNumber();
    return anew == null || number == null || anew.kind() != NoticeKind.READY_FOR_PICKUP
        ? List.of()
        : List.of(new ReadinessToldAnew(number, anew.shipmentId(), event.at()));
  }
}
