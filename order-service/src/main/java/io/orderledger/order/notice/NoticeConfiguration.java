package io.orderledger.order.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.order.notice.carrier.SmtpCarrier;
import io.orderledger.order.notice.carrier.SmtpSettings;
import io.orderledger.order.notice.letter.ContractTerms;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.servicekit.RunningPart;
import io.orderledger.servicekit.ServicePhases;
import io.orderledger.servicekit.access.OpenPaths;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs towards the buyer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeConfiguration.class);

  @Bean
  Carriers carriers(NoticeSettings settings) {
    SmtpSettings smtp = settings.smtp();
    if (smtp == null) {
      return new Carriers(List.of(), "");
    }
    return new Carriers(List.of(new SmtpCarrier(smtp)), smtp.domain());
  }

  @Bean
  ContractTerms contractTerms(OfferArchive offers) {
    return order -> offers.ofOrder(order).terms();
  }

  /** Without a way to the buyer nothing is tried: what was asked for waits, on record. */
  @Bean
  RunningPart runningNotices(Carriers carriers, NoticeTasks tasks, CommittedOrders committed) {
    return new RunningPart(
        ServicePhases.TIMERS,
        () -> {
          committed.follower().start();
          if (carriers.isEmpty()) {
            LOG.info("Mail is not configured (orderledger.notice.smtp): notices wait.");
          } else {
            tasks.start();
          }
        },
        () -> {
          committed.follower().stop();
          tasks.stop();
        });
  }

  @Bean
  Gauge waitingNotices(MeterRegistry meters, MailStatus status) {
    return Gauge.builder("orderledger.notices.waiting", status::waiting).register(meters);
  }

  @Bean
  Gauge lettersParked(MeterRegistry meters, MailStatus status) {
    return Gauge.builder("orderledger.notices.parked", status::parked)
        .description("Letters that could not be put into words, and those behind them")
        .register(meters);
  }

  /** 0 means: mail not configured. */
  @Bean
  Gauge configuredMail(MeterRegistry meters, Carriers carriers) {
    return Gauge.builder("orderledger.notices.mail.configured", () -> carriers.isEmpty() ? 0 : 1)
        .description("0: mail not configured, notices wait")
        .register(meters);
  }

  /** Who leaves a mailing list need not sign in. */
  @Bean
  OpenPaths leavingIsOpen() {
    return OpenPaths.of("/unsubscribe/*");
  }
}
