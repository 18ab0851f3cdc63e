package io.orderledger.order.contract.model;

/** A contract as its events made it. */
public sealed interface ContractState {

  ContractState UNKNOWN = new Unknown();

  /** Nobody has recorded it. */
  record Unknown() implements ContractState {}

  /** It is on record, and is never changed: what was signed later is another contract. */
  record Registered(ContractRegistered contract) implements ContractState {}
}
