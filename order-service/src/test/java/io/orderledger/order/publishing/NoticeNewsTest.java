package io.orderledger.order.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.Channel;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.ReadinessToldAnew;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause({ClauseId.B_15_4, ClauseId.B_15_7})
class NoticeNewsTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final Instant AT = Instant.parse("2026-11-10T06:00:00Z");

  private static NoticeSent sent(@Nullable NoticeKind anew) {
    UUID id = new UUID(1, 2);
    return new NoticeSent(
        id,
        2,
        "customer-1",
        Channel.EMAIL,
        PersonalText.of("E"),
        "hash",
        "<m@h>",
        AT,
        anew == null
            ? null
            : new Notice(
                id,
                NUMBER,
                "customer-1",
                anew,
                id,
                Channel.EMAIL,
                Language.RU,
                null,
                "hash",
                "S1"));
  }

  @Test
  void a_readiness_that_is_told_anew_is_told_to_whom_counts_the_storage() {
    assertThat(NoticeNews.of(sent(NoticeKind.READY_FOR_PICKUP)))
        .containsExactly(new ReadinessToldAnew(NUMBER, "S1", AT));
  }

  @Test
  void no_other_notice_is_told_and_no_first_sending() {
    assertThat(NoticeNews.of(sent(null))).isEmpty();
    assertThat(NoticeNews.of(sent(NoticeKind.ORDER_CONFIRMED))).isEmpty();
  }
}
