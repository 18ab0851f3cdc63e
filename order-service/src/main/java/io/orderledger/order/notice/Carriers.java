package io.orderledger.order.notice;

import io.orderledger.order.notice.carrier.Carrier;
import io.orderledger.order.notice.model.Channel;
import java.util.List;
import java.util.UUID;

/**
 * The ways to the buyer that are configured.
 *
 * @param carriers none: notices wait
 * @param domain names this house in the ids of messages
 */
record Carriers(List<Carrier> carriers, String domain) {

  Carriers {
    carriers = List.copyOf(carriers);
  }

  boolean isEmpty() {
    return carriers.isEmpty();
  }

  Carrier of(Channel channel) {
    return carriers.stream()
        .filter(carrier -> carrier.channel() == channel)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No carrier for " + channel + '.'));
  }

  /** Of a sending; the same at every try (RFC 5322, 3.6.4). */
  String messageId(UUID noticeId, int sending) {
    return "<" + noticeId + '.' + sending + '@' + domain + '>';
  }
}
