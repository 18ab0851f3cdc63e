package io.orderledger.shared.event;

import org.jspecify.annotations.Nullable;

/**
 * What a carrier gave for goods that it took (B-6.6, B-7.6).
 *
 * @param carrier its name
 * @param trackingNumber by which it knows the goods
 * @param link where it shows how far they are; null when it shows it nowhere
 * @param document the reference of the waybill or act of the hand-over to it
 */
public record Waybill(
    String carrier, String trackingNumber, @Nullable String link, String document) {}
