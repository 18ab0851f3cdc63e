package io.orderledger.order.numbering;

import io.orderledger.shared.identifier.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each order its number before it is placed. A number that is given and not used is a gap,
 * and gaps are allowed: nobody can count by them. The permutation's key is kept in the database
 * beside the sequence it belongs to: the two are backed up and restored together.
 */
@Component
public final class OrderNumbers {

  /** How far the sequence steps: so many numbers are given without asking the database. */
  private static final int BLOCK = 32;

  private final JdbcClient jdbc;
  private final NumberPermutation permutation;
  private long next;
  private long end;

  public OrderNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.permutation =
        new NumberPermutation(
            jdbc.sql("select key from order_number_key").query(byte[].class).single());
  }

  /** A number that was never given before. */
  public OrderNumber allocate() {
    return permutation.numberOf(count());
  }

  private synchronized long count() {
    if (next == end) {
      next = jdbc.sql("select nextval('order_count')").query(Long.class).single();
      end = next + BLOCK;
    }
    return next++;
  }
}
