package io.orderledger.shared.money;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    BigInteger whole = BigInteger.valueOf(Tenge.sum(weights).amount());
    if (whole.signum() == 0) {
      return IntStream.range(0, weights.size()).mapToObj(i -> i == 0 ? total : Tenge.ZERO).toList();
    }
    long[] parts = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    long given = 0;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] division =
          BigInteger.valueOf(total.amount())
              .multiply(BigInteger.valueOf(weights.get(i).amount()))
              .divideAndRemainder(whole);
      parts[i] = division[0].longValueExact();
      remainders[i] = division[1];
      given += parts[i];
    }
    List<Integer> byRemainder = new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < total.amount() - given; i++) {
      parts[byRemainder.get(i)]++;
    }
    return IntStream.range(0, parts.length).mapToObj(i -> Tenge.of(parts[i])).toList();
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
