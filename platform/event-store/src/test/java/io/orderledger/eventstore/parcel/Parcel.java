package io.orderledger.eventstore.parcel;

/** A parcel's state; {@code weighings} counts what has been recorded of it. */
public sealed interface Parcel {

  record NotYet() implements Parcel {}

  record Packed(int grams, int weighings) implements Parcel {}

  record Gone(int grams, int weighings) implements Parcel {}
}
