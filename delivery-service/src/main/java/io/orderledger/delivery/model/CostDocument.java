package io.orderledger.delivery.model;

import io.orderledger.shared.money.Tenge;

/**
 * A document that proves what a delivery or its return has cost (B-6.12).
 *
 * @param reference the document's own number
 */
public record CostDocument(String reference, Tenge amount) {}
