package io.orderledger.payment.model;

import org.jspecify.annotations.Nullable;

/**
 * The id of an application to a bank, and of a recalculation, in the place of an intent's and a
 * refund's: it tells by itself that a bank pays and gets its principal back.
 */
public final class InstalmentIntent {

  private static final String MARK = "instalment:";

  private InstalmentIntent() {}

  /** Whether an id at a provider is of an application or a recalculation; null is not. */
  public static boolean isOne(@Nullable String id) {
    return id != null && id.startsWith(MARK);
  }

  /** With the bank's id. */
  public static String of(String bankId) {
    return MARK + bankId;
  }

  /**
   * The bank's id.
   *
   * @throws IllegalArgumentException when it is not of a bank's
   */
  public static String bankId(String id) {
    if (!isOne(id)) {
      throw new IllegalArgumentException("No application to a bank: " + id);
    }
    return id.substring(MARK.length());
  }
}
