package io.orderledger.eventstore.parcel;

/** Who takes a parcel; revision 1 of the hand-over had one text for both. */
public record Courier(String company, String name) {}
