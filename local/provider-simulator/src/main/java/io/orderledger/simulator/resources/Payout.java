package io.orderledger.simulator.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Money that the provider pays out by itself: what moved on a day goes to the seller's bank
 * together on the next one. It follows from the lines, so nothing is kept of it.
 *
 * @param day on which its lines moved, in Almaty
 * @param amount minor units
 */
public record Payout(String id, String account, LocalDate day, long amount) {

  private static final ZoneId SELLERS = ZoneId.of("Asia/Almaty");

  /** Those that are on their way or there; a day on which more went back than came is not one. */
  static List<Payout> of(List<BalanceTransaction> lines, String account, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, SELLERS);
    Map<LocalDate, Long> sums =
        lines.stream()
            .filter(line -> line.account().equals(account) && day(line).isBefore(today))
            .collect(
                Collectors.groupingBy(
                    Payout::day,
                    TreeMap::new,
                    Collectors.summingLong(line -> line.amount() - line.fee())));
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() > 0)
        .map(sum -> new Payout(idOf(account, sum.getKey()), account, sum.getKey(), sum.getValue()))
        .toList();
  }

  static String idOf(String account, LocalDate day) {
    return "po_" + account + '_' + day;
  }

  /** The Almaty day on which a line moved. */
  static LocalDate day(BalanceTransaction line) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(line.created()), SELLERS);
  }

  /**
   * When it is at the bank; seconds since the epoch, as Stripe says it: midnight of a date, UTC.
   */
  public long arrivesAt() {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
