package io.orderledger.personaldata;

import java.time.YearMonth;
import java.util.Optional;

/** Where the months' keys are kept; the same for all services of a house. */
public interface WireKeys {

  /** The month's key (64 bytes), made now if it never was; empty when the month has expired. */
  Optional<byte[]> findOrCreate(YearMonth month);

  /**
   * The month's key; empty when the month has expired.
   *
   * @throws UnreadablePersonalData when it is missing though the month has not expired
   */
  Optional<byte[]> find(YearMonth month);

  /** Deletes the keys of the months before {@code first}, for good. */
  void expireBefore(YearMonth first);
}
