package io.orderledger.shared.event;

import io.orderledger.shared.money.Tenge;
import java.util.List;

/**
 * What is sold by instalments that a bank decides about (B-5.8).
 *
 * @param months over how many months the buyer may pay; never empty
 * @param least what an order must cost at least
 * @param most what it may cost at most
 */
public record InstalmentTerms(List<Integer> months, Tenge least, Tenge most) {

  public InstalmentTerms {
    months = List.copyOf(months);
  }

  /** Whether so much may be paid by instalments. */
  public boolean covers(Tenge sum) {
    return !least.isMoreThan(sum) && !sum.isMoreThan(most);
  }
}
