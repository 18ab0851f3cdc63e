package io.orderledger.delivery.tariff.model;

/**
 * What is wrong with an edition.
 *
 * @param field where, such as {@code zones[1].rates[0].base}
 * @param message never repeats what was written
 */
public record TariffFault(String field, String message) {}
