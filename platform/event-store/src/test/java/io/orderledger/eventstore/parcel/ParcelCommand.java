package io.orderledger.eventstore.parcel;

/** What can be asked of a parcel. */
public sealed interface ParcelCommand {

  record Pack(int grams) implements ParcelCommand {}

  record Weigh(int grams) implements ParcelCommand {}

  /** As many weighings in one command. */
  record WeighOften(int times) implements ParcelCommand {}

  record HandOver(Courier to) implements ParcelCommand {}
}
