package io.orderledger.order.notice;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.order.notice.carrier.Carrier;
import io.orderledger.order.notice.carrier.CarrierTrouble;
import io.orderledger.order.notice.carrier.Message;
import io.orderledger.order.notice.marketing.Marketing;
import io.orderledger.order.notice.marketing.OptOutTokens;
import io.orderledger.order.notice.model.MarketingPurpose;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeCommand.GiveUp;
import io.orderledger.order.notice.model.NoticeCommand.RecordDelay;
import io.orderledger.order.notice.model.NoticeCommand.RecordSent;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.NoticeHistory;
import io.orderledger.order.notice.model.NoticeState.Waiting;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.shared.personal.PersonalText;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out one sending and records what came of it. Done again it does nothing once the outcome
 * is on record; between the carrier's yes and the record a second message can leave, under the same
 * id and with the same bytes in it.
 */
@Component
class Sender {

  private final Notices notices;
  private final Marketing marketing;
  private final OptOutTokens optOuts;
  private final Carriers carriers;
  private final NoticeSettings settings;
  private final Clock clock;

  Sender(
      Notices notices,
      Marketing marketing,
      OptOutTokens optOuts,
      Carriers carriers,
      NoticeSettings settings,
      Clock clock) {
    this.notices = notices;
    this.marketing = marketing;
    this.optOuts = optOuts;
    this.carriers = carriers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Throws {@link CarrierTrouble} when it must be tried again. */
  void carryOut(NoticeTask task) {
    NoticeHistory notice = notices.find(task.noticeId()).orElseThrow();
    if (!(notice.state() instanceof Waiting waiting) || waiting.sending() != task.sending()) {
      return;
    }
    PersonalText address = notice.requested().address();
    NoticeContent content = notice.requested().content();
    if (address == null || content == null) {
      tell(task, new GiveUp(task.sending(), Obstacle.ERASED, null, now()));
      return;
    }
    if (isNoLongerWanted(waiting.notice())) {
      tell(task, new GiveUp(task.sending(), Obstacle.CONSENT_WITHDRAWN, null, now()));
      return;
    }
    send(task, waiting, address, content);
  }

  private void send(NoticeTask task, Waiting waiting, PersonalText address, NoticeContent content) {
    Notice notice = waiting.notice();
    Carrier carrier = carriers.of(notice.channel());
    String messageId = carriers.messageId(task.noticeId(), task.sending());
    try {
      carrier.send(new Message(messageId, address, notice.language(), content, optOut(notice)));
    } catch (CarrierTrouble trouble) {
      hindered(task, waiting, trouble);
      return;
    }
    tell(task, new RecordSent(task.sending(), notice.personId(), address, messageId, now()));
  }

  private void hindered(NoticeTask task, Waiting waiting, CarrierTrouble trouble) {
    Instant now = now();
    if (trouble.obstacle() == Obstacle.REFUSED) {
      tell(task, new GiveUp(task.sending(), Obstacle.REFUSED, trouble.reply(), now));
      return;
    }
    Instant since = waiting.delayedSince();
    if (since != null && since.plus(settings.tryFor()).isBefore(now)) {
      tell(task, new GiveUp(task.sending(), Obstacle.TRIED_TOO_LONG, trouble.reply(), now));
      return;
    }
    tell(task, new RecordDelay(task.sending(), trouble.obstacle(), trouble.reply(), now));
    throw trouble;
  }

  private boolean isNoLongerWanted(Notice notice) {
    MarketingPurpose purpose = notice.purpose();
    return purpose != null && marketing.consent(notice.personId(), purpose).isEmpty();
  }

  private @Nullable URI optOut(Notice notice) {
    MarketingPurpose purpose = notice.purpose();
    return purpose == null ? null : optOuts.link(notice.personId(), purpose);
  }

  private void tell(NoticeTask task, NoticeCommand outcome) {
    notices.tell(task.noticeId(), outcome, CommandKey.none(), notices.continued(task.noticeId()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
