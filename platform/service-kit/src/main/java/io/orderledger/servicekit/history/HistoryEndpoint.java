package io.orderledger.servicekit.history;

import io.orderledger.eventstore.AsOf;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order in this service, and what it was at any moment. */
@RestController
@RequestMapping("/history/{orderNumber}")
class HistoryEndpoint {

  private final History history;

  HistoryEndpoint(History history) {
    this.history = history;
  }

  @GetMapping
  @Access(operator = true, auditor = true, service = true)
  OrderTimeline events(@PathVariable OrderNumber orderNumber) {
    OrderTimeline timeline = history.timeline(orderNumber);
    if (timeline.events().isEmpty()) {
      throw Problems.unknown();
    }
    return timeline;
  }

  /**
   * By default as of now.
   *
   * @param moment what had occurred by then
   * @param recordedBy what was on record by then
   * @param version up to and with this event of each stream
   */
  @GetMapping("/as-of")
  @Access(operator = true, auditor = true)
  OrderStates states(
      @PathVariable OrderNumber orderNumber,
      @RequestParam(required = false) @Nullable Instant moment,
      @RequestParam(required = false) @Nullable Instant recordedBy,
      @RequestParam(required = false) @Nullable Long version) {
    OrderStates states = history.states(orderNumber, asOf(moment, recordedBy, version));
    if (states.streams().isEmpty()) {
      throw Problems.unknown();
    }
    return states;
  }

  private static AsOf asOf(
      @Nullable Instant moment, @Nullable Instant recordedBy, @Nullable Long version) {
    int given = (moment == null ? 0 : 1) + (recordedBy == null ? 0 : 1) + (version == null ? 0 : 1);
    if (given > 1) {
      throw Problems.invalid("moment", "Give one of moment, recordedBy and version.");
    }
    if (moment != null) {
      return AsOf.moment(moment);
    }
    if (recordedBy != null) {
      return AsOf.recordedBy(recordedBy);
    }
    return version == null ? AsOf.now() : AsOf.version(version);
  }
}
