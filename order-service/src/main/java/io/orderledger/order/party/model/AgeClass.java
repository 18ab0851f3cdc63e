package io.orderledger.order.party.model;

/** How old a natural person is, as far as an order has to remember it. */
public enum AgeClass {
  UNDER_14(0),
  FROM_14_TO_17(14),
  OF_AGE(18);

  private final int leastYears;

  AgeClass(int leastYears) {
    this.leastYears = leastYears;
  }

  /** The full years that everybody of the class has. */
  public int leastYears() {
    return leastYears;
  }

  static AgeClass of(int fullYears) {
    if (fullYears >= OF_AGE.leastYears) {
      return OF_AGE;
    }
    return fullYears >= FROM_14_TO_17.leastYears ? FROM_14_TO_17 : UNDER_14;
  }
}
