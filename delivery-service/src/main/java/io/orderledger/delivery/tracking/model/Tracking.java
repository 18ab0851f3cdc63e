package io.orderledger.delivery.tracking.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of goods with one tracking number of one carrier. Scans come late, twice and
 * out of order: each counts once, by the carrier's id of it, and they are shown by their own time.
 * They inform, and decide nothing: title and risk pass when the goods change hands with a proof.
 *
 * @param byId the scans by the carrier's ids
 */
@Clause(ClauseId.B_6_6)
public record Tracking(Map<String, Scan> byId) {

  /** Of goods that no carrier has seen. */
  public static final Tracking NOTHING = new Tracking(Map.of());

  /** More than that nobody's goods are seen; who sends more repeats itself under new ids. */
  static final int MOST_SCANS = 1_000;

  private static final Comparator<Scan> BY_TIME =
      Comparator.comparing(Scan::at).thenComparing(Scan::scanId);

  public Tracking {
    byId = Map.copyOf(byId);
  }

  /** The first first; of the same moment, by their ids. */
  public List<Scan> inOrder() {
    return byId.values().stream().sorted(BY_TIME).toList();
  }

  public Decision<ScansRecorded> decide(RecordScans record) {
    Map<String, Scan> known = new HashMap<>(byId);
    List<Scan> news = new ArrayList<>();
    for (Scan scan : record.scans()) {
      if (known.putIfAbsent(scan.scanId(), scan) == null) {
        news.add(scan);
      }
    }
    if (news.isEmpty()) {
      return Decision.nothing();
    }
    return known.size() > MOST_SCANS
        ? Decision.refuse(
            Refusal.of(
                    "too-many-scans",
                    ClauseId.B_6_6,
                    "At most " + MOST_SCANS + " scans are kept of a tracking number.")
                .at("scans"))
        : Decision.accept(
            new ScansRecorded(record.carrier(), record.trackingNumber(), news, record.at()));
  }

  public Tracking after(ScansRecorded event) {
    Map<String, Scan> all = new HashMap<>(byId);
    event.scans().forEach(scan -> all.putIfAbsent(scan.scanId(), scan));
    return new Tracking(all);
  }
}
