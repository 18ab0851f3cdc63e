package io.orderledger.order.model;

/**
 * A request to assign the order's rights that nobody has ended (B-15.6).
 *
 * @param number which of the order's requests, from 1
 * @param assigneeId who is to have them
 * @param accepted whether that person agreed, so that the seller's consent is awaited
 */
public record OpenAssignment(int number, String assigneeId, boolean accepted) {}
