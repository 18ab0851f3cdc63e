package io.orderledger.payment.recurring;

import io.orderledger.payment.recurring.model.Cadence;
import io.orderledger.payment.recurring.model.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Every so many days, weeks or months from the mandate's first date on.
 *
 * @param noticeDays how many days ahead the customer is told of each charge; 0 for not at all
 */
@Schema(name = "MandateSchedule")
record ScheduleTerms(
    @Min(1) @Max(366) @Schema(example = "1") int every,
    @NotNull @Schema(example = "MONTH") Cadence.Unit unit,
    @Min(0) @Max(90) @Schema(example = "3") int noticeDays) {

  static @Nullable ScheduleTerms of(@Nullable Schedule schedule) {
    return schedule == null
        ? null
        : new ScheduleTerms(
            schedule.cadence().every(), schedule.cadence().unit(), schedule.noticeDays());
  }

  Schedule agreed() {
    return new Schedule(new Cadence(every, unit), noticeDays);
  }
}
