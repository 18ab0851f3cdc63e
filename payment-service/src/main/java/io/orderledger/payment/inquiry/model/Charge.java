package io.orderledger.payment.inquiry.model;

import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/**
 * Money that was taken for an order.
 *
 * @param attempt which of the order's attempts took it, or its place among them
 * @param reference what the provider or the bank knows it by
 * @param at the provider's or the bank's moment
 */
public record Charge(int attempt, PaymentMeans means, Tenge amount, String reference, Instant at) {}
