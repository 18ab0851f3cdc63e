package io.orderledger.delivery.model;

import io.orderledger.shared.event.DeliveryFact.ProofKind;

/**
 * What proves that the goods changed hands (B-7.1).
 *
 * @param reference where the proof is kept: a waybill number, a file's name; never a document's own
 *     number, which is personal
 */
public record Proof(ProofKind kind, String reference) {}
