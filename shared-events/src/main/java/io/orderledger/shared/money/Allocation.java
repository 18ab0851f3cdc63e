package io.orderledger.shared.money;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Divides whole tenge so that the parts always add up to the whole (B-5.12, M1). */
@Clause({ClauseId.B_3_2, ClauseId.B_5_12})
public final class Allocation {

  private Allocation() {}

  /**
   * Divides a total over weights in proportion by largest remainder, ties by order.
   *
   * @param total not negative
   * @param weights not negative; when all are zero the first part takes everything
   * @return one part a weight, in the same order, adding up to the total
   */
  public static List<Tenge> proportional(Tenge total, List<Tenge> weights) {
    if (total.isNegative() || weights.isEmpty() || weights.stream().anyMatch(Tenge::isNegative)) {
      throw new IllegalArgumentException(
          "Only a total that is not negative is divided, over at least one weight, none negative.");
    }
    long[] parts =
        proportional(total.amount(), weights.stream().mapToLong(Tenge::amount).toArray());
    return LongStream.of(parts).mapToObj(Tenge::of).toList();
  }

  /** The same in plain numbers, for who divides often. */
  public static long[] proportional(long total, long[] weights) {
    long whole = 0;
    for (long weight : weights) {
      whole = Math.addExact(whole, weight);
    }
    long[] parts = new long[weights.length];
    if (parts.length == 0) {
      return parts;
    }
    if (whole == 0 || parts.length == 1) {
      parts[0] = total;
      return parts;
    }
    long[] remainders = new long[weights.length];
    long given = 0;
    for (int i = 0; i < parts.length; i++) {
      if (Math.multiplyHigh(total, weights[i]) == 0 && total * weights[i] >= 0) {
        parts[i] = total * weights[i] / whole;
        remainders[i] = total * weights[i] % whole;
      } else {
        BigInteger[] division =
            BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(weights[i]))
                .divideAndRemainder(BigInteger.valueOf(whole));
        parts[i] = division[0].longValueExact();
        remainders[i] = division[1].longValueExact();
      }
      given += parts[i];
    }
    if (given < total) {
      giveOut(total - given, parts, remainders);
    }
    return parts;
  }

  private static void giveOut(long left, long[] parts, long[] remainders) {
    List<Integer> byRemainder = new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
    byRemainder.sort(Comparator.comparingLong((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < left; i++) {
      parts[byRemainder.get(i)]++;
    }
  }

  /**
   * The share of {@code part} of {@code whole} equal pieces, rounded half-up to a tenge.
   *
   * @param net what all pieces cost together, not negative
   */
  public static Tenge share(Tenge net, long part, long whole) {
    if (net.isNegative() || whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException("A share is a part of a positive whole.");
    }
    BigInteger twice = BigInteger.valueOf(net.amount()).multiply(BigInteger.valueOf(2 * part));
    BigInteger denominator = BigInteger.valueOf(2 * whole);
    return Tenge.of(twice.add(BigInteger.valueOf(whole)).divide(denominator).longValueExact());
  }

  /**
   * What {@code pieces} more of {@code whole} give back when {@code before} went back already:
   * cumulative rounding, so that any order and size of the steps adds up to {@code net}.
   */
  public static Tenge nextShare(Tenge net, long before, long pieces, long whole) {
    return share(net, before + pieces, whole).minus(share(net, before, whole));
  }
}
