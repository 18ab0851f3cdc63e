package io.orderledger.order.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A product of the catalogue.
 *
 * @param paused whether it cannot be ordered for now (B-2.12)
 * @param version counts its edits from 1; its ETag
 */
public record Product(
    String sku, @JsonUnwrapped ProductCard card, boolean paused, @JsonIgnore long version) {}
