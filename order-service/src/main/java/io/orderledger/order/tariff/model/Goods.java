package io.orderledger.order.tariff.model;

/**
 * What is to be delivered, as far as its cost asks.
 *
 * @param grams of all pieces together
 * @param oversizePieces how many of them their cards call oversize
 */
public record Goods(long grams, long oversizePieces) {

  public static final Goods NONE = new Goods(0, 0);

  /** More pieces of one product. */
  public Goods with(int pieces, int gramsEach, boolean oversize) {
    return new Goods(
        grams + (long) gramsEach * pieces, oversize ? oversizePieces + pieces : oversizePieces);
  }
}
