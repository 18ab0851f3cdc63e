package ruin.orderledger.order.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** A model that knows Spring and a clock, and counts money in fractions. */
public class ModelWithClockAndSpring {
  BigDecimal price = BigDecimal.ONE;

  Instant decide(ApplicationContext context, Clock clock) {
    return context.getStartupDate() > price.longValue() ? clock.instant() : Instant.now();
  }
}
