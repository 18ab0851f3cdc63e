package io.orderledger.shared.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/**
 * An amount in whole tenge (KZT). There are no tiyn in the system: adapters convert at the edge and
 * refuse fractions (B-5.1). May be negative only where a ledger or a difference says so.
 *
 * <p>JSON: {@code {"amount": 18000, "currency": "KZT"}}.
 */
// Without this Jackson writes isZero and its like as properties of every amount.
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Tenge(long amount) implements Comparable<Tenge> {

  public static final String CURRENCY = "KZT";
  public static final Tenge ZERO = new Tenge(0);

  public static Tenge of(long amount) {
    return amount == 0 ? ZERO : new Tenge(amount);
  }

  /**
   * Reads the JSON form.
   *
   * @throws IllegalArgumentException when the currency is not KZT
   */
  @JsonCreator
  static Tenge read(
      @JsonProperty(value = "amount", required = true) long amount,
      @JsonProperty("currency") String currency) {
    if (!CURRENCY.equals(currency)) {
      throw new IllegalArgumentException(
          "Currency must be KZT: all settlement is in tenge (B-3.14).");
    }
    return of(amount);
  }

  @JsonProperty("currency")
  public String currency() {
    return CURRENCY;
  }

  public Tenge plus(Tenge other) {
    return of(Math.addExact(amount, other.amount));
  }

  public Tenge minus(Tenge other) {
    return of(Math.subtractExact(amount, other.amount));
  }

  public Tenge times(long count) {
    return of(Math.multiplyExact(amount, count));
  }

  public Tenge negated() {
    return of(Math.negateExact(amount));
  }

  public Tenge min(Tenge other) {
    return amount <= other.amount ? this : other;
  }

  public Tenge max(Tenge other) {
    return amount >= other.amount ? this : other;
  }

  public boolean isZero() {
    return amount == 0;
  }

  public boolean isPositive() {
    return amount > 0;
  }

  public boolean isNegative() {
    return amount < 0;
  }

  public boolean isMoreThan(Tenge other) {
    return amount > other.amount;
  }

  public static Tenge sum(Collection<Tenge> amounts) {
    long total = 0;
    for (Tenge each : amounts) {
      total = Math.addExact(total, each.amount);
    }
    return of(total);
  }

  @Override
  public int compareTo(Tenge other) {
    return Long.compare(amount, other.amount);
  }

  @Override
  public String toString() {
    return amount + " KZT";
  }
}
